const { mkdirSync, readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { src, dest, series } = require('gulp');

const NODES = path.resolve('dist', 'nodes');

/** Copies what tsc leaves behind: icons and codex files. */
function copyStatics() {
	return src(['nodes/**/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);
}

/** Writes the output previews of every operation whose reply is documented in the catalogue. */
async function writePreviews() {
	const { outputSchema } = require(path.join(NODES, 'shared', 'catalogue', 'output.js'));
	for (const vendorName of readdirSync(NODES).filter((name) => name !== 'shared')) {
		const [vendor] = Object.values(require(path.join(NODES, vendorName, 'vendor.js'))).filter(
			(exported) => Array.isArray(exported.resources),
		);
		for (const resource of vendor.resources) {
			const folder = path.join(NODES, vendorName, '__schema__', 'v1.0.0', resource.name);
			for (const operation of resource.operations) {
				const schema = outputSchema(operation);
				if (!schema) continue;
				mkdirSync(folder, { recursive: true });
				writeFileSync(path.join(folder, `${operation.name}.json`), JSON.stringify(schema));
			}
		}
	}
}

exports.default = series(copyStatics, writePreviews);
