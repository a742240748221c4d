package org.yardstick.platform.document.intake;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** ClamAV over TCP: the file is sent in pieces ({@code INSTREAM}), the answer is clean, the name of a virus, or no answer at all. */
final class Clamd implements VirusCheck {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int PIECE = 64 * 1024;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final String host;
    private final int port;

    private Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** {@code host:port}, as in the setting {@code yardstick.clamav}. */
    static Clamd at(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("yardstick.clamav is to be host:port, not " + address);
        }
        return new Clamd(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Override
    public Optional<String> name() {
        return Optional.of("ClamAV");
    }

    @Override
    public Optional<String> find(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) TO_CONNECT.toMillis());
            socket.setSoTimeout((int) TO_ANSWER.toMillis());
            send(content, new DataOutputStream(socket.getOutputStream()));
            return verdict(socket.getInputStream());
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Optional<String> verdict(InputStream in) throws IOException {
        var answer = new String(in.readNBytes(1024), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        throw new IOException("ClamAV did not check the file: " + answer);
    }
}
