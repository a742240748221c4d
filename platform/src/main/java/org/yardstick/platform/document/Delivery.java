package org.yardstick.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;

/**
 * Hands out the bytes of a file so that a browser can do nothing with them but save or show them: its own kind and no other, no script, no
 * page around it, and again only after asking whether the reader may. A part can be asked for, as PDF and video viewers do.
 */
@Component
class Delivery {
    /** What a stranger's file may do in the browser: nothing. */
    private static final String LOCKED = "sandbox; default-src 'none'; frame-ancestors 'self'";
    /** Browsers show PDF and video with a viewer of their own, which a sandbox would keep from starting; it runs apart from our pages. */
    private static final String VIEWER =
            "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; frame-ancestors 'self'";

    private final Contents contents;

    Delivery(Contents contents) {
        this.contents = contents;
    }

    void download(Document.FileBody file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(file, "attachment", LOCKED, request, response);
    }

    /** Only for what {@link org.yardstick.platform.document.intake.FileType#isViewable may be looked at}; the rest is downloaded. */
    void view(Document.FileBody file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (file.type().family()) {
            case IMAGE -> send(file, "inline", LOCKED, request, response);
            case PDF, VIDEO -> send(file, "inline", VIEWER, request, response);
            case OFFICE, TEXT, MAIL -> download(file, request, response);
        }
    }

    private void send(
            Document.FileBody file,
            String disposition,
            String policy,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var tag = "\"" + file.sha256() + "\"";
        guard(response, policy);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.builder(disposition)
                        .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(file, tag, request, response);
    }

    private void write(Document.FileBody file, String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var part = Part.asked(request, tag, file.size());
        if (part.isImpossible()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (part.asked()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + part.first + "-" + part.last + "/" + file.size());
        }
        response.setContentLengthLong(part.length());
        if (!request.getMethod().equals("HEAD")) {
            contents.write(HexFormat.of().parseHex(file.sha256()), part.first, part.last, response.getOutputStream());
        }
    }

    /** Headers for anything that came from outside. The browser asks each time whether it may still show what it kept. */
    static void guard(HttpServletResponse response, String policy) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    static void guard(HttpServletResponse response) {
        guard(response, LOCKED);
    }

    /**
     * From the first to the last byte, both included; several parts at once are answered with the whole.
     *
     * @param asked whether somebody asked for it; players ask from the first byte to the last and give up unless that is called a part
     */
    record Part(long first, long last, boolean asked) {
        static Part asked(HttpServletRequest request, String tag, long size) {
            var header = request.getHeader(HttpHeaders.RANGE);
            var stillThat = request.getHeader(HttpHeaders.IF_RANGE);
            if (header == null || (stillThat != null && !stillThat.equals(tag))) {
                return whole(size);
            }
            try {
                List<HttpRange> ranges = HttpRange.parseRanges(header);
                if (ranges.size() != 1) {
                    return whole(size);
                }
                var range = ranges.getFirst();
                return new Part(range.getRangeStart(size), range.getRangeEnd(size), true);
            } catch (IllegalArgumentException unreadable) {
                return whole(size);
            }
        }

        private static Part whole(long size) {
            return new Part(0, size - 1, false);
        }

        boolean isImpossible() {
            return first > last;
        }

        long length() {
            return last - first + 1;
        }
    }
}
