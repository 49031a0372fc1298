const { src, dest } = require('gulp');

/** Copies what tsc leaves behind: icons, codex files and output previews. */
function copyStatics() {
	return src(['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

exports.default = copyStatics;
