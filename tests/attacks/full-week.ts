/** Twelve meetings on each working day of one week, as rows of the Senate's schedule. */
export function fullWeek(): string {
  return Array.from({ length: 60 }, (_, index) => {
    const day = 14 + (index % 5);
    const hour = 8 + Math.floor(index / 20);
    return `<meeting><identifier>${980000 + index}</identifier><cmte_code>${['SSJU00', 'SSGA00', 'SSCM34', 'SSHR11'][index % 4]}</cmte_code><committee>x</committee>
<type>Open Hearing</type><date>${day}-SEP-2026 ${hour}:30 AM</date><room>SD-${100 + index}</room>
<matter>Hearings to examine subject number ${index}, focusing on oversight of the technology and on what the agencies have learned since.</matter></meeting>`;
  }).join('');
}
