package org.yardstick.platform.shell.chart;

/**
 * What a drawing shows, for those who do not see it.
 *
 * @param id unique on the page
 * @param text the same in a sentence or two; every number of the drawing also stands in a table beside it
 */
public record Caption(String id, String title, String text) {}
