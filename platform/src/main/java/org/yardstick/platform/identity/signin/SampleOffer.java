package org.yardstick.platform.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yardstick.platform.identity.SampleSignIns.SignIn;

/**
 * The sample sign-ins that the sign-in page offers; none where an instance is no sample.
 *
 * @param email of the one chosen, empty when none is
 * @param password theirs, empty as long as none is chosen
 */
public record SampleOffer(List<SignIn> people, String email, String password, String next) {
    /** The sign-in page with this person filled in. */
    public String address(SignIn person) {
        return "/sign-in?sample=" + encode(person.email()) + "&next=" + encode(next);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
