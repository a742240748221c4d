package org.yardstick.platform.document.intake;

/**
 * An address to which a form with files is posted and which reads them as they come ({@link Upload}). A capability that takes files
 * offers one as a bean.
 *
 * @param pattern as in a request mapping, for example {@code /documents/{id}/versions}
 */
public record UploadAddress(String pattern) {}
