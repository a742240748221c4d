package org.yardstick.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999", "0", "-1", "80.5", "8080x", "9999999999"})
    void whatIsNoPortIsToldInOneLine(String wanted) {
        assertThatThrownBy(() -> Port.choose(Optional.of(wanted)))
                .isInstanceOfSatisfying(
                        CannotStart.class, reason -> assertThat(reason.exit()).isEqualTo(Command.WRONG_USE))
                .hasMessage("YARDSTICK_PORT must be a number from 1 to 65535, not '" + wanted + "'");
    }

    @Test
    void aPortAskedForThatIsTakenIsRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Port.choose(Optional.of("" + taken.getLocalPort())))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            reason -> assertThat(reason.exit()).isEqualTo(Command.WRONG_USE))
                    .hasMessage("port " + taken.getLocalPort() + " is taken; choose another with YARDSTICK_PORT");
        }
    }

    @Test
    void aFreePortAskedForIsTaken() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(Port.choose(Optional.of(" " + free + " "))).isEqualTo(free);
    }

    @Test
    void withoutAWishTheNextFreeOneIsTaken() throws IOException {
        int first = Port.choose(Optional.empty());
        try (var taken = new ServerSocket(first)) {
            assertThat(Port.choose(Optional.empty())).isGreaterThan(taken.getLocalPort());
        }
    }
}
