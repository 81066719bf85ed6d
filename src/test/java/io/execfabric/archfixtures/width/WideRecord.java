package io.execfabric.archfixtures.width;

/**
 * Nine fields. Wide, since a word in passing is no paragraph.
 *
 * @param a <p>Wide, since
 */
record WideRecord(int a, int b, int c, int d, int e, int f, int g, int h, int i) {

    /**
     * Nine as well.
     *
     * <p>Wide, since here somebody says why, and where a reader looks for it.
     */
    record Reasoned(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}

    record Undocumented(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}
}
