package org.yardstick.platform.identity.signin;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.SamplePassword;
import org.yardstick.platform.identity.SampleSignIns;

/** Gives the sign-in page its sample sign-ins, one of them filled in when it was chosen. */
@ControllerAdvice(assignableTypes = SignInController.class)
class SampleOffers {
    private final ObjectProvider<SampleSignIns> signIns;

    SampleOffers(ObjectProvider<SampleSignIns> signIns) {
        this.signIns = signIns;
    }

    @ModelAttribute("samples")
    SampleOffer offer(@RequestParam(defaultValue = "") String sample, @RequestParam(defaultValue = "/") String next) {
        var known = signIns.getIfAvailable();
        if (known == null) {
            return new SampleOffer(List.of(), "", "", next);
        }
        var chosen = known.withEmail(sample);
        return new SampleOffer(
                known.all(),
                chosen.map(SampleSignIns.SignIn::email).orElse(""),
                chosen.isPresent() ? SamplePassword.TEXT : "",
                next);
    }
}
