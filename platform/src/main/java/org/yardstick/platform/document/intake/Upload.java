package org.yardstick.platform.document.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * A form with files, read as it comes over the line. The fields stand before the files and are known at once; the files then come one
 * after another, each to be read before the next is asked for. A handler takes it as a parameter.
 */
public final class Upload {
    private static final int LONGEST_FIELD = 16 * 1024;
    private static final int MOST_FIELDS = 40;

    private final FileItemIterator parts;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable FileItemStream next;

    private Upload(FileItemIterator parts) {
        this.parts = parts;
    }

    /** Reads as far as the first file. */
    static Upload open(FileItemIterator parts) throws IOException {
        var upload = new Upload(parts);
        upload.advance();
        return upload;
    }

    /** A file as it was sent; its content can be read once, now. */
    public record Part(String name, InputStream content) {}

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The next file; a file input that was left empty is no file. */
    public Optional<Part> next() {
        try {
            for (var part = next; part != null; part = next) {
                next = null;
                var name = part.getName();
                if (name != null && !name.isBlank()) {
                    return Optional.of(new Part(name, new Line(part.openStream())));
                }
                advance();
            }
            advance();
            return next == null ? Optional.empty() : next();
        } catch (IOException cutOff) {
            throw new Broken(cutOff);
        }
    }

    /** Reads past all files without keeping any, so that a browser that is still sending comes to hear the answer. */
    public void discard() {
        while (next().isPresent()) {
            // The next file skips what is left of the one before.
        }
    }

    private void advance() throws IOException {
        try {
            while (parts.hasNext()) {
                var part = parts.next();
                if (!part.isFormField()) {
                    next = part;
                    return;
                }
                keep(part);
            }
        } catch (FileUploadException broken) {
            throw new IOException(broken);
        }
    }

    private void keep(FileItemStream part) throws IOException {
        try (var in = part.openStream()) {
            var value = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
            if (fields.size() < MOST_FIELDS) {
                fields.putIfAbsent(part.getFieldName(), value);
            }
        }
    }

    /** The line broke, or what came is no form: nothing of the file that was under way is kept. */
    public static final class Broken extends ErrorResponseException {
        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super(HttpStatus.BAD_REQUEST, cause);
        }
    }

    /** Tells a broken line from a full disk. */
    private static final class Line extends FilterInputStream {
        Line(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException broken) {
                throw new Broken(broken);
            }
        }
    }
}
