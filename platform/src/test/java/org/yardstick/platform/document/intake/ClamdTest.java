package org.yardstick.platform.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yardstick.platform.document.Samples.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClamdTest {
    @Test
    void aCleanFileIsCleanAndWasSentWhole() throws Exception {
        var content = new byte[200_000];
        java.util.Arrays.fill(content, (byte) 7);
        try (var clamd = new FakeClamd("stream: OK\0")) {
            assertThat(clamd.check().find(new ByteArrayInputStream(content))).isEmpty();
            assertThat(clamd.received.get()).isEqualTo(content);
        }
    }

    @Test
    void aVirusIsNamed() throws Exception {
        try (var clamd = new FakeClamd("stream: Eicar-Signature FOUND\0")) {
            assertThat(clamd.check().find(new ByteArrayInputStream(bytes("X5O!P%@AP"))))
                    .contains("Eicar-Signature");
        }
    }

    @Test
    void anErrorOrNoAnswerIsNeverAPass() throws Exception {
        try (var clamd = new FakeClamd("INSTREAM size limit exceeded. ERROR\0")) {
            assertThatThrownBy(() -> clamd.check().find(new ByteArrayInputStream(bytes("x"))))
                    .isInstanceOf(IOException.class);
        }
        var gone = new FakeClamd("");
        gone.close();
        assertThatThrownBy(() -> gone.check().find(new ByteArrayInputStream(bytes("x"))))
                .isInstanceOf(IOException.class);
    }

    /** Speaks as much of the protocol as is needed, once. */
    private static final class FakeClamd implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> received = new CompletableFuture<>();

        FakeClamd(String answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    var in = new DataInputStream(socket.getInputStream());
                    assertThat(in.readNBytes(10)).isEqualTo(bytes("zINSTREAM\0"));
                    var all = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        all.writeBytes(in.readNBytes(length));
                    }
                    received.complete(all.toByteArray());
                    socket.getOutputStream().write(bytes(answer));
                } catch (IOException closed) {
                    received.completeExceptionally(closed);
                }
            });
        }

        Clamd check() {
            return Clamd.at("127.0.0.1:" + server.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
