package org.yardstick.platform.register.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.offline.WrongUse;
import org.yardstick.platform.register.credential.DidDocuments;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.Untrusted;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./yardstick verify}: whether certificates and other things that bodies sign are genuine and whole, without a server and without a
 * network.
 */
public final class VerifyCommand {
    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_INPUT = 2;

    private static final String HELP = """
            ./yardstick verify FILE... says whether certificates are genuine and hold: who holds what from whom until when, and
            what was checked; and whether the pack of an audit is genuine and whole. No server, no network: keys and lists come
            from files, and what is missing is told as not checked.

              FILE             a certificate as JSON with its proof inside, or as a token (JWT): docs/formats/certificate.md;
                               or its PDF: then the certificate inside is checked, and what is told here counts, not what
                               is printed; or an audit pack (ZIP): docs/formats/audit-pack.md; its signature and every hash
                               are checked, and the recommended level is computed again
              --keys FILE      the document of the issuer, did.json, as it stands at its address (may be given again);
                               without it, the keys in the data folder are used if the issuer is one of this instance
              --status FILE    a signed list of withdrawn or suspended certificates, as it stands at the address that the
                               certificate names (may be given again)
              --at DATE        whether it held on this day, or at this moment (otherwise now)
              --language L     en, zh-Hans or zh-Hant-HK (otherwise en)
              --home DIR       the data folder to look for keys in (otherwise YARDSTICK_HOME, or ./data)
              --json           print the outcome for machines
              --out FILE       also write the outcome for machines to FILE

            Exit: 0 every check passed; 1 refused, or something could not be checked; 2 wrong input, such as a file that is no
            certificate at all, or a command line that cannot be understood.""";

    private final PrintStream out;
    private final VerifyOptions options;
    private final OtherFile other;
    private final Path home;
    private final MessageDigest input = Hashing.begun();

    private VerifyCommand(PrintStream out, VerifyOptions options, OtherFile other, Path usualHome) {
        this.out = out;
        this.options = options;
        this.other = other;
        this.home = options.home().orElse(usualHome);
    }

    /** Runs the command and says with what the process ends. */
    public static int run(
            List<String> options, OtherFile other, Path usualHome, Clock clock, PrintStream out, PrintStream err) {
        if (options.contains("--help")) {
            out.println(HELP);
            return FINE;
        }
        try {
            var asked = VerifyOptions.read(options, HELP, clock);
            return new VerifyCommand(out, asked, other, usualHome).verify();
        } catch (WrongUse | InvalidPathException reason) {
            err.println("yardstick verify: " + reason.getMessage());
        } catch (NoSuchFileException missing) {
            err.println("yardstick verify: there is no file " + missing.getFile());
        } catch (IOException | UncheckedIOException e) {
            err.println("yardstick verify: " + e.getMessage());
        }
        return WRONG_INPUT;
    }

    private int verify() throws IOException {
        var words = Words.in(options.language());
        var given = new Given(read(options.keys()), read(options.lists()), options.at(), this::own);
        var looked = new ArrayList<VerifyJson.Looked>();
        for (var file : options.files()) {
            looked.add(other.isOne(file) ? other(file, given) : certificate(file, given));
        }
        tell(looked, words);
        var good = looked.stream().allMatch(one -> one.verification().verdict() == Verification.Verdict.GENUINE);
        return good ? FINE : REFUSED;
    }

    private VerifyJson.Looked other(Path file, Given given) throws IOException {
        var sha256 = Hashing.of(file, input);
        return new VerifyJson.Looked(file, sha256, other.verify(file, given));
    }

    private VerifyJson.Looked certificate(Path file, Given given) throws IOException {
        var content = Presented.Content.read(file);
        input.update(content.bytes());
        return new VerifyJson.Looked(file, content.sha256(), verification(content, given));
    }

    private static Verification verification(Presented.Content content, Given given) {
        try {
            return given.of(Presented.of(content));
        } catch (Untrusted reason) {
            return Verification.refused(reason);
        } catch (StrictJson.NotJson e) {
            throw new WrongUse(content.file() + ":" + e.getMessage() + " (neither JSON nor a token)");
        }
    }

    private static List<ObjectNode> read(List<Path> files) throws IOException {
        var all = new ArrayList<ObjectNode>();
        for (var file : files) {
            try {
                all.add(StrictJson.object(Presented.Content.read(file).bytes()));
            } catch (StrictJson.NotJson | Untrusted e) {
                throw new WrongUse(file + ": cannot be read: " + e.getMessage());
            }
        }
        return all;
    }

    /** The document that this instance keeps of a body of its own. */
    private Optional<IssuerDocument> own(String issuer) {
        var id = issuer.substring(issuer.lastIndexOf(':') + 1);
        var folder = Optional.ofNullable(System.getenv("YARDSTICK_KEYS_FOLDER"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElse(home.resolve("keys"));
        try {
            var file = DidDocuments.copy(folder, UUID.fromString(id));
            return Files.isReadable(file)
                    ? Optional.of(IssuerDocument.of(read(List.of(file)).getFirst()))
                    : Optional.empty();
        } catch (IllegalArgumentException noBodyOfOurs) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(List<VerifyJson.Looked> looked, Words words) throws IOException {
        var json = VerifyJson.write(looked, HexFormat.of().formatHex(input.digest()), options, words);
        if (options.out().isPresent()) {
            Files.writeString(options.out().get(), json + "\n", StandardCharsets.UTF_8);
        }
        if (options.json()) {
            out.println(json);
            return;
        }
        var text = new VerifyText(words);
        looked.forEach(one -> out.print(text.write(one.file(), one.verification())));
    }
}
