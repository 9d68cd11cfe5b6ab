// Most runs end before optimised code pays for itself, and making it slows them down: with these flags V8 waits some four times
// as long. One agreement takes a quarter less time on Node 20, a fifth on 22 and a tenth on 24; fourteen take a fifth less on
// 20, and a fourteenth on the others (`npm run bench`). Each version of V8 has flags of its own and complains about any other,
// so they are set only where they have been tried. To be loaded before any script: V8's code of it is good only with the flags
// that it was made with.
const process = require('node:process');
const { setFlagsFromString } = require('node:v8');

const TURBOFAN = '--invocation-count-for-turbofan=13500 --invocation-count-for-osr=3600';
const MAGLEV =
  '--invocation-count-for-maglev=1600 --invocation-count-for-maglev-with-delay=2400 --invocation-count-for-maglev-osr=400';

/** By the beginning of V8's version: those of Node 20, 22 and 24. */
const FLAGS = {
  11.3: '--interrupt-budget=600000',
  12.4: TURBOFAN,
  13.6: `${TURBOFAN} ${MAGLEV}`,
};

const [version] = /^\d+\.\d+/.exec(process.versions.v8);
const flags = FLAGS[version];
if (flags !== undefined) setFlagsFromString(flags);
