/**
 * Whether Chinese is shown beside English. The package of a single vendor, which n8n verifies only in
 * English, has a copy of this file that says no.
 */
export const SHOWS_CHINESE: boolean = true;
