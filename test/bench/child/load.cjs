// Prints the CPU milliseconds that requiring the given files takes, what n8n provides loaded before.
for (const provided of ['n8n-workflow', 'lodash', 'luxon', 'zod']) require(provided);
const from = process.cpuUsage();
for (const file of process.argv.slice(2)) require(file);
const { user, system } = process.cpuUsage(from);
console.log((user + system) / 1000);
