package org.yardstick.platform.register.log;

import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;

/** Heads and proofs of the log, for whoever watches the register: with no token. */
@RestController
@RequestMapping("/api/v1/register/log")
class LogApi {
    private static final String NEWEST = "-1";

    private final Log log;

    LogApi(Log log) {
        this.log = log;
    }

    /** The tree. */
    public record LogHeadJson(
            @Explained(value = "How many leaves it has.", example = "2")
            long size,

            @Explained(
                    value = "Its root, hexadecimal.",
                    example = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")
            String root) {}

    /** A leaf with its proof. */
    public record LogLeafJson(
            @Explained(value = "Its place, from 0.", example = "0")
            long place,

            @Explained(
                    value = "What it says, canonical JSON; its hash is SHA-256 of a zero byte and this text.",
                    example =
                            "{\"at\":\"2026-11-23T03:00:00Z\",\"day\":\"2026-11-23\",\"event\":\"granted\",\"number\":\"MQ-2026-000123\"}")
            String leaf,

            @Explained(
                    value = "Its hash, hexadecimal.",
                    example = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
            String hash,

            @Explained("The tree in which it is shown to stand.")
            LogHeadJson tree,

            @Explained("The hashes beside the way to the root, from below (RFC 9162, 2.1.3).")
            List<String> inclusion) {}

    /** That one tree is the beginning of another. */
    public record LogConsistencyJson(
            @Explained("The earlier tree.") LogHeadJson first,

            @Explained("The later tree.") LogHeadJson second,

            @Explained("The hashes that show it (RFC 9162, 2.1.4).")
            List<String> consistency) {}

    @Explained("Gives the log of the register as it stands: how many events, and the root over all of them.")
    @Open
    @GetMapping
    LogHeadJson head() {
        return json(log.head());
    }

    @Explained("Gives one event of the log, and the proof that it stands there.")
    @Open
    @GetMapping("/leaves/{leaf}")
    ResponseEntity<LogLeafJson> leaf(
            @Explained(value = "Place of the event, from 0.", example = "0") @PathVariable long leaf,
            @Explained("The size of the tree for which it is proved; without it, as the tree stands.")
                    @RequestParam(defaultValue = NEWEST)
                    long size) {
        var found = NotFound.unlessPresent(log.leaf(leaf));
        var tree = tree(size, "size");
        if (leaf >= tree.size()) {
            throw Declined.wrong("size", "register.log.size-wrong");
        }
        return ResponseEntity.ok()
                .eTag("leaf-" + leaf + "-" + tree.size())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(new LogLeafJson(
                        leaf, found.text(), found.hex(), json(tree), hex(log.inclusion(leaf, tree.size()))));
    }

    @Explained(
            "Shows that an earlier state of the log is the beginning of a later one: nothing was changed or left out since.")
    @Open
    @GetMapping("/consistency")
    LogConsistencyJson consistency(
            @Explained(value = "Size of the earlier tree, at least 1.", example = "1") @RequestParam(defaultValue = "1")
                    long first,
            @Explained("Size of the later tree; without it, as the tree stands.") @RequestParam(defaultValue = NEWEST)
                    long second) {
        var later = tree(second, "second");
        if (first < 1 || first > later.size()) {
            throw Declined.wrong("first", "register.log.size-wrong");
        }
        return new LogConsistencyJson(json(log.head(first)), json(later), hex(log.consistency(first, later.size())));
    }

    private Log.Head tree(long size, String field) {
        var head = log.head();
        if (size == Long.parseLong(NEWEST)) {
            return head;
        }
        if (size < 1 || size > head.size()) {
            throw Declined.wrong(field, "register.log.size-wrong");
        }
        return log.head(size);
    }

    private static LogHeadJson json(Log.Head head) {
        return new LogHeadJson(head.size(), head.hex());
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
