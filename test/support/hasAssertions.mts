// A test in which no expectation ran has shown nothing: a loop over nothing, a callback never called.
beforeEach(() => {
	expect.hasAssertions();
});
