package org.yardstick.platform.shell;

/** What is called something in each language. As a part of a text of {@link Words} it is said in that text's language. */
@FunctionalInterface
public interface Named {
    String in(Language language);
}
