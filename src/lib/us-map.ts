import { geoAlbersUsa, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'us-atlas/states-albers-10m.json' with { type: 'json' };
import { stateCodes } from '#model/gazetteer.ts';

/** Size of the drawing; us-atlas comes projected to it. */
export const mapSize = { width: 975, height: 610 } as const;

/** The outline of a state, ready for an SVG path. */
export interface StateShape {
  /** Two small letters. */
  state: string;
  path: string;
}

const topology = atlas as unknown as Topology<{ states: GeometryCollection<{ name: string }> }>;
const draw = geoPath().digits(0);
const letters = new Map(Object.entries(stateCodes).map(([code, fips]) => [fips, code.toLowerCase()]));

let shapes: StateShape[] | undefined;

/** @returns the states and the District, drawn to whole pixels: enough for a map of this size, a third of the bytes. */
export function stateShapes(): StateShape[] {
  shapes ??= feature(topology, topology.objects.states).features.flatMap((shape) => {
    const state = letters.get(String(shape.id).padStart(2, '0'));
    return state === undefined ? [] : [{ state, path: compact(draw(shape) ?? '') }];
  });
  return shapes;
}

/** @returns the borders between states as one path. */
export function stateBorders(): string {
  return compact(draw(mesh(topology, topology.objects.states, (a, b) => a !== b)) ?? '');
}

// The scale and place that us-atlas used for its projected files (github.com/topojson/us-atlas, README).
const project = geoAlbersUsa().scale(1300).translate([487.5, 305]);

/** @returns the point on the map, or null outside of it. */
export function pointOnMap(longitude: number, latitude: number): [x: number, y: number] | null {
  const point = project([longitude, latitude]);
  return point === null ? null : [Math.round(point[0]), Math.round(point[1])];
}

/**
 * Writes a path with fewer bytes: points that rounding put on the one before are left out, and so are islands that it shrank to a line or a
 * point; each point is told from the one before (https://www.w3.org/TR/SVG2/paths.html#PathDataLinetoCommands).
 */
function compact(path: string): string {
  return path
    .split('M')
    .slice(1)
    .flatMap((line) => {
      const isRing = line.endsWith('Z');
      const points = line.replace('Z', '').split('L');
      const moved = points.filter((point, index) => point !== points[index - 1]);
      if (isRing && new Set(moved).size <= 3) return [];
      const places = moved.map((point) => point.split(',').map(Number) as [number, number]);
      const steps = places.slice(1).map(([x, y], index) => `${x - places[index]![0]},${y - places[index]![1]}`);
      return [`M${moved[0]!}${steps.length === 0 ? '' : `l${steps.join(' ')}`}${isRing ? 'z' : ''}`];
    })
    .join('');
}
