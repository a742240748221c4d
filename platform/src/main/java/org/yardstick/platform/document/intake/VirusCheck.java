package org.yardstick.platform.document.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks at every file before anybody may see it. When none is set up, that is said where the program starts. */
public interface VirusCheck {
    /** The name kept with the version, so that later it can be told what was checked by whom; empty when nothing checks. */
    Optional<String> name();

    /** The virus found in {@code content}, empty for none; a check that cannot be made is an {@link IOException}, never a pass. */
    Optional<String> find(InputStream content) throws IOException;

    /** No check is set up. */
    VirusCheck NONE = new VirusCheck() {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<String> find(InputStream content) {
            return Optional.empty();
        }
    };
}
