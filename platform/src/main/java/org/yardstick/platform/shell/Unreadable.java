package org.yardstick.platform.shell;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** Says what is wrong with a request that could not be read: too large, broken off, of another kind, or not JSON. */
final class Unreadable {
    private static final long MEGABYTE = 1024L * 1024;

    private Unreadable() {}

    /** Why it could not be read, when that is what went wrong. */
    static Optional<Declined> of(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .flatMap(cause -> known(cause).stream())
                .reduce((outer, inner) -> inner)
                .map(Declined::noted);
    }

    /** The innermost cause that we know counts: it knows most. */
    private static Optional<Declined> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case SizeException size -> tooLarge(size.getPermittedSize() / MEGABYTE);
                    case FileUploadException broken -> new Declined(HttpStatus.BAD_REQUEST, "broken-upload");
                    case MultipartException broken -> new Declined(HttpStatus.BAD_REQUEST, "broken-upload");
                    case InvalidParameterException wrong ->
                        wrong.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                                ? tooLarge(0)
                                : new Declined(HttpStatus.BAD_REQUEST, "wrong-request");
                    case JacksonException wrong -> WrongJson.told(wrong);
                    case HttpMessageNotReadableException wrong -> new Declined(HttpStatus.BAD_REQUEST, "wrong-request");
                    case HttpMediaTypeNotSupportedException wrong -> wrongType(String.valueOf(wrong.getContentType()));
                    case HttpRequestMethodNotSupportedException wrong ->
                        new Declined(HttpStatus.METHOD_NOT_ALLOWED, "wrong-method", wrong.getMethod())
                                .header("Allow", allowed(wrong));
                    default -> null;
                });
    }

    /** @param megabytes 0 when the limit is not known here */
    static Declined tooLarge(long megabytes) {
        return new Declined(HttpStatus.CONTENT_TOO_LARGE, "too-large", megabytes);
    }

    static Declined wrongType(String type) {
        return new Declined(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-type", type.equals("null") ? "-" : type);
    }

    private static String allowed(HttpRequestMethodNotSupportedException wrong) {
        var methods = wrong.getSupportedMethods();
        return methods == null ? "" : String.join(", ", methods);
    }
}
