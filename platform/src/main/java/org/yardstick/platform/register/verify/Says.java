package org.yardstick.platform.register.verify;

import java.util.List;
import java.util.Map;
import org.yardstick.platform.shell.Words;

/** What a file says of itself, before anything of it is believed: for people line by line, for programs as fields. */
public interface Says {
    List<String> lines(Words words);

    Map<String, Object> told();
}
