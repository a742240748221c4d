package org.yardstick.platform.identity;

/** What the set-up page shows again when something was wrong; never the code, never the password. */
public record SetUpPage(String body, String city, String country, String name, String email) {}
