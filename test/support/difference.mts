/**
 * How the catalogue and the facts differ:
 * - `missing`, `extra`, `twice`: an endpoint, or a field of one
 * - `path`: a path for an endpoint that has none published, or the other way round
 * - `title`, `method`, `contentType`: of an endpoint
 * - `effect`: whether it reads, writes or destroys
 * - `simplified`: a member that Simplify keeps
 * - `total`: where the reply says how many records there are
 * - `required`: the node demands what is not marked as required; `optional`: the reverse
 * - `type`, `values`, `constant`, `maxLength`, `maxItems`, `max`, `time`, `unit`: of a field
 * - `spelling`: the names to choose from where table and sample differ
 * - `columns`: a structure whose fields are published is none in the node, or the reverse
 * - `unpublished`: nobody knows the structure, so the node can only take JSON
 */
export type Difference =
	| 'missing'
	| 'extra'
	| 'twice'
	| 'path'
	| 'title'
	| 'method'
	| 'contentType'
	| 'effect'
	| 'simplified'
	| 'total'
	| 'required'
	| 'optional'
	| 'type'
	| 'values'
	| 'constant'
	| 'maxLength'
	| 'maxItems'
	| 'max'
	| 'time'
	| 'unit'
	| 'spelling'
	| 'columns'
	| 'unpublished';
