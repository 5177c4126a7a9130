// CPU time of chrono-node on the rows of a file, beside that of extract_dates(). Run by bench/chrono:
// node chrono.js ROWS 'SECONDS|MENTIONS of extract_dates()'

const fs = require('fs');
const chrono = require('chrono-node');

const rows = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line));
const [seconds, mentions] = process.argv[3].split('|').map(Number);
const bytes = rows.reduce((sum, row) => sum + Buffer.byteLength(row.text), 0);

function pass() {
    return rows.reduce((sum, row) => sum + chrono.parse(row.text, new Date(row.day)).length, 0);
}

function print(name, seconds, mentions, ratio) {
    console.log(name.padEnd(16) + (bytes / 1e6 / seconds).toFixed(2).padStart(8) + String(mentions).padStart(10)
        + ratio.toFixed(1).padStart(8));
}

pass();                                                  // for the compiler of node
const begun = process.cpuUsage();
const found = pass();
const used = process.cpuUsage(begun);
const chronoSeconds = (used.user + used.system) / 1e6;

console.log(`${rows.length} articles in English, ${(bytes / 1e6).toFixed(1)} MB; CPU time of one process`);
console.log('                    MB/s  mentions   ratio');
print('chrono-node', chronoSeconds, found, 1);
print('extract_dates', seconds, mentions, chronoSeconds / seconds);
