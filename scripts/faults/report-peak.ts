/** Loaded before an entry script: at its end writes the most memory it held, in kB, to file descriptor 3. */
import { readFileSync, writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(peak())));

/** On Linux `maxRSS` also counts what the parent held when it started this process; the kernel's own mark does not. */
function peak(): number {
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
