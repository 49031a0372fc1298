const { src, dest, series } = require('gulp');

/** Copies what tsc leaves behind: icons and codex files. */
function copyStatics() {
	return src(['nodes/**/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);
}

/** Writes the output previews of every operation whose reply is documented in docs/facts. */
async function writePreviews() {
	const { tsImport } = await import('tsx/esm/api');
	const { writePreviews: write } = await tsImport('./tools/previews/write.mts', __filename);
	await write('dist');
}

exports.default = series(copyStatics, writePreviews);
