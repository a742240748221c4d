package org.yardstick.platform.offline;

import java.util.List;
import java.util.Map;

/**
 * What a calculation gives.
 *
 * @param inputSha256 of the file that was read, in hexadecimal
 * @param result for machines, in the keys that its format names
 * @param text the same for people
 * @param warnings sentences: what one should know before using the figures
 * @param sound whether what was asked for was reached; otherwise the text says what was not
 */
record Answer(String inputSha256, Map<String, Object> result, String text, List<String> warnings, boolean sound) {}
