package org.yardstick.platform.register.verify;

import java.io.IOException;
import java.nio.file.Path;

/** A kind of file beside certificates that can be verified; whoever makes them knows how. */
public interface OtherFile {
    /** Whether it is one, by how it begins. */
    boolean isOne(Path file) throws IOException;

    /** Looks at all of it; what a stranger made of it is told in the checks and never thrown. */
    Verification verify(Path file, Given given) throws IOException;
}
