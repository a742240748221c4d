package org.yardstick.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only people who are signed in send files: whatever else comes as a form with files is turned away before its body is read, else strangers
 * could fill the disk with what nobody asked for.
 */
final class FilesFromStrangers extends OncePerRequestFilter {
    private final SessionCookie session;

    FilesFromStrangers(SessionCookie session) {
        this.session = session;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (session.viewer(request).isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/sign-in?next=%2F");
            // At once: else the server would first wait for what it is not going to read.
            response.flushBuffer();
        }
    }
}
