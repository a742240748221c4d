package org.yardstick.platform.shell.chart;

/** How a text stands in a drawing. */
record Letters(String anchor, int size, boolean bold) {
    static final Letters START = new Letters("start", 14, false);
    static final Letters END = new Letters("end", 14, true);
    static final Letters HEADING = new Letters("middle", 20, true);
    static final Letters SMALL = new Letters("middle", 12, false);
}
