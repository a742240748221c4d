package org.yardstick.platform.standard;

/**
 * Something wrong in a standard's file.
 *
 * @param file the file in an archive or folder; empty for a single file
 * @param path where in it, as in {@code criteria[KM-1].weight}; or line and column when it cannot be read at all
 * @param reason what is wrong and what is expected
 */
public record Problem(String file, String path, String reason) {
    @Override
    public String toString() {
        return (file.isEmpty() ? "" : file + ": ") + path + ": " + reason;
    }
}
