package org.yardstick.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Where the server listens: the port asked for, which must be free, else the first free one from 8080 on. */
final class Port {
    private static final int FIRST = 8080;
    private static final int LAST = 8099;
    private static final int HIGHEST = 65_535;
    private static final int FIRST_FOR_ALL = 1024;

    private Port() {}

    static int choose(Optional<String> wanted) {
        return wanted.isPresent() ? free(number(wanted.get())) : firstFree();
    }

    private static int number(String wanted) {
        try {
            int port = Integer.parseInt(wanted.strip());
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is no port.
        }
        throw CannotStart.asAskedFor("YARDSTICK_PORT must be a number from 1 to " + HIGHEST + ", not '" + wanted + "'");
    }

    private static int free(int port) {
        if (isFree(port)) {
            return port;
        }
        throw CannotStart.asAskedFor("port " + port + " is taken" + (port < FIRST_FOR_ALL ? " or needs root" : "")
                + "; choose another with YARDSTICK_PORT");
    }

    private static int firstFree() {
        return IntStream.rangeClosed(FIRST, LAST)
                .filter(Port::isFree)
                .findFirst()
                .orElseThrow(() -> CannotStart.here(
                        "no port from " + FIRST + " to " + LAST + " is free; choose one with YARDSTICK_PORT"));
    }

    /** Whether a start failed because somebody else opened the port after it was found free. */
    static Optional<CannotStart> takenMeanwhile(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return Optional.of(
                        CannotStart.here(
                                "port " + taken.getPort()
                                        + " was taken while Yardstick was starting; start it again, or choose another with YARDSTICK_PORT"));
            }
        }
        return Optional.empty();
    }

    /** On some systems a port taken on loopback alone can still be opened for all addresses: both are tried. */
    private static boolean isFree(int port) {
        return opens(port, null) && opens(port, InetAddress.getLoopbackAddress());
    }

    private static boolean opens(int port, @Nullable InetAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
            return true;
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw CannotStart.here("cannot open port " + port + ": " + e.getMessage());
        }
    }
}
