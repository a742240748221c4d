package org.yardstick.platform.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request that gets no answer of its own but a reason: a page for people, problem details (RFC 9457) for programs. The words are found
 * by {@code kind}, under {@code shell.failure}.
 */
public final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final transient List<Object> parts;
    private final transient Map<String, Said> errors = new LinkedHashMap<>();
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private final transient HttpHeaders headers = new HttpHeaders();
    private String reason = "";
    private boolean noted;

    private record Said(String key, Object... parts) {}

    public Declined(HttpStatus status, String kind, Object... parts) {
        super(kind, null, false, false);
        this.status = status;
        this.kind = kind;
        this.parts = List.of(parts);
    }

    /** A value that is not one that the field takes. */
    public static Declined wrong(String field, String key, Object... parts) {
        return new Declined(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-values").at(field, key, parts);
    }

    /** What is wrong with a field, as the key of a sentence. */
    public Declined at(String field, String key, Object... said) {
        errors.putIfAbsent(field, new Said(key, said));
        return this;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Something more that a program is told. */
    public Declined with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    public Declined header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** A reason that is already in the reader's words, in place of the kind's own. */
    Declined because(String sentence) {
        reason = sentence;
        return this;
    }

    /** It is kept in the log under a reference number, by which somebody who asks can be helped. */
    Declined noted() {
        noted = true;
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String kind() {
        return kind;
    }

    boolean isNoted() {
        return noted;
    }

    HttpHeaders headers() {
        return headers;
    }

    Map<String, Object> more() {
        return more;
    }

    String title(Words words) {
        return words.say("shell.failure." + kind + ".title");
    }

    String text(Words words) {
        return reason.isEmpty() ? words.say("shell.failure." + kind + ".text", parts.toArray()) : reason;
    }

    Map<String, String> errors(Words words) {
        var said = new LinkedHashMap<String, String>();
        errors.forEach((field, one) -> said.put(field, words.say(one.key, one.parts)));
        return said;
    }

    @Override
    public String toString() {
        return status.value() + " " + kind + " " + parts + (errors.isEmpty() ? "" : " " + errors.keySet());
    }
}
