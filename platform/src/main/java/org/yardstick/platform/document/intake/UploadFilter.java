package org.yardstick.platform.document.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Opens a form with files just far enough to read the fields before the first file, so that the forgery token is checked before any
 * file is received and the files are then read as a stream by whoever handles the request. A request longer than all limits together is
 * refused before its body is read.
 */
final class UploadFilter extends OncePerRequestFilter {
    static final String UPLOAD = Upload.class.getName();

    private final List<PathPattern> addresses;
    private final long longest;

    UploadFilter(List<UploadAddress> addresses, long longest) {
        this.addresses = addresses.stream()
                .map(address -> PathPatternParser.defaultInstance.parse(address.pattern()))
                .toList();
        this.longest = longest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return true;
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        return addresses.stream().noneMatch(address -> address.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var parser = new FileUpload();
        parser.setHeaderEncoding("UTF-8");
        parser.setSizeMax(longest);
        Upload upload;
        try {
            upload = Upload.open(parser.getItemIterator(new ServletRequestContext(request)));
        } catch (IOException unreadable) {
            response.sendError(
                    request.getContentLengthLong() > longest
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(new Opened(request, upload), response);
    }

    /** The request with the fields that were read as its parameters; nobody else gets at its body. */
    private static final class Opened extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        Opened(HttpServletRequest request, Upload upload) {
            super(request);
            upload.fields().forEach((name, value) -> parameters.put(name, new String[] {value}));
            setAttribute(UPLOAD, upload);
        }

        /** Hidden, lest somebody after us takes the request for one that is still to be read. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
