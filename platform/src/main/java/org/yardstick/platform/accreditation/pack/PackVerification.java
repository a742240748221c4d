package org.yardstick.platform.accreditation.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yardstick.platform.register.credential.DetachedJws;
import org.yardstick.platform.register.credential.Moments;
import org.yardstick.platform.register.credential.Untrusted;
import org.yardstick.platform.register.verify.Check;
import org.yardstick.platform.register.verify.Given;
import org.yardstick.platform.register.verify.Verification;

/**
 * Whether a pack is genuine and whole: the body signed this very list, the files are those that it lists, none more and none less, and what
 * they say goes together, down to the recommended level, computed again by scoring.
 */
final class PackVerification {
    static final String SUBJECT = "pack";
    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** What is looked at, in the order in which it is told. */
    enum What implements Check.What {
        ARCHIVE,
        SIGNER,
        SEAL,
        FILES,
        STANDARD,
        REPORT,
        DECISION,
        LEVEL,
        CREDENTIAL;

        @Override
        public String code() {
            return "pack-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Given given;
    private final List<Check> checks = new ArrayList<>();

    PackVerification(Given given) {
        this.given = given;
    }

    Verification of(Path file) throws IOException {
        PackArchive archive;
        try {
            archive = PackArchive.read(file);
            checks.add(Check.passed(What.ARCHIVE, archive.found().size()));
        } catch (Untrusted reason) {
            checks.add(Check.failed(What.ARCHIVE, reason));
            return inVain(Optional.empty());
        }
        var manifest = archive.told();
        var says = Optional.of(new PackSays(manifest));
        signature(archive, manifest);
        if (!files(archive, manifest)) {
            return inVain(says);
        }
        contents(new PackReading(archive, manifest, given));
        return new Verification(SUBJECT, checks, says);
    }

    /** What follows a check without which it would say nothing. */
    private Verification inVain(Optional<PackSays> says) {
        Arrays.stream(What.values()).skip(checks.size()).forEach(what -> checks.add(Check.notChecked(what, "in-vain")));
        return new Verification(SUBJECT, checks, says);
    }

    private void signature(PackArchive archive, Manifest manifest) {
        var did = manifest.body().did();
        try {
            var at = Moments.read(manifest.made().at()).orElseThrow(() -> new Untrusted("pack-undated"));
            var signature = DetachedJws.read(archive.signature());
            if (!given.knows(did)) {
                checks.add(Check.notChecked(What.SIGNER, "no-document", did, Given.address(did)));
                checks.add(Check.notChecked(What.SEAL, "no-key"));
                return;
            }
            var key = given.key(signature.method(), did, at);
            checks.add(Check.passed(What.SIGNER, signature.method()));
            seal(archive, signature, key, at);
        } catch (Untrusted reason) {
            checks.add(Check.failed(What.SIGNER, reason));
            checks.add(Check.notChecked(What.SEAL, "no-key"));
        }
    }

    private void seal(PackArchive archive, DetachedJws signature, java.security.PublicKey key, Instant at) {
        try {
            signature.verify(archive.manifest(), key);
            checks.add(
                    at.isAfter(given.at().plus(TOLERANCE))
                            ? Check.failed(What.SEAL, new Untrusted("signed-later", at.toString()))
                            : Check.passed(What.SEAL, at.toString()));
        } catch (Untrusted reason) {
            checks.add(Check.failed(What.SEAL, reason));
        }
    }

    /** Whether all that is listed is there and as it was; what is not listed was refused before it was unpacked. */
    private boolean files(PackArchive archive, Manifest manifest) {
        for (var item : manifest.files()) {
            var found = archive.found().get(item.path());
            if (found == null) {
                return failed(new Untrusted("pack-missing", item.path()));
            }
            if (found.size() != item.size() || !found.sha256().equals(item.sha256())) {
                return failed(new Untrusted("pack-changed", item.path()));
            }
        }
        checks.add(Check.passed(What.FILES, manifest.files().size()));
        return true;
    }

    private boolean failed(Untrusted reason) {
        checks.add(Check.failed(What.FILES, reason));
        return false;
    }

    private void contents(PackReading reading) {
        look(What.STANDARD, reading::standard);
        look(What.REPORT, reading::report);
        look(What.DECISION, reading::decision);
        look(What.LEVEL, reading::level);
        look(What.CREDENTIAL, reading::credential);
    }

    private interface Look {
        Check at(What what);
    }

    /** Whatever a stranger wrote into a file makes a finding and never a fault of ours. */
    private void look(What what, Look look) {
        try {
            checks.add(look.at(what));
        } catch (Untrusted reason) {
            checks.add(Check.failed(what, reason));
        } catch (RuntimeException unreadable) {
            checks.add(Check.failed(what, new Untrusted("pack-unreadable")));
        }
    }
}
