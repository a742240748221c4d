package org.yardstick.platform.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small real mail server: takes every mail (RFC 5321) but those to addresses that it was told to refuse. */
final class SmallMailServer {
    private final ServerSocket socket;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile String refused = "nobody is refused";

    SmallMailServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void refuse(String start) {
        refused = start;
    }

    List<String> received(String recipient) {
        return mails.stream().filter(mail -> mail.contains("To: " + recipient)).toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException hungUp) {
                // The next caller is served all the same.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8), true);
        out.print("220 ready\r\n");
        out.flush();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = answer(line);
            out.print(answer + "\r\n");
            out.flush();
            if (answer.startsWith("354")) {
                mails.add(body(in));
                out.print("250 taken\r\n");
                out.flush();
            }
        }
    }

    private String answer(String line) {
        if (line.startsWith("RCPT") && line.contains("<" + refused)) {
            return "550 not here";
        }
        return line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private static String body(BufferedReader in) throws IOException {
        var body = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }
}
