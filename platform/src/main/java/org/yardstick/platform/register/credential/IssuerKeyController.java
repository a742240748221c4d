package org.yardstick.platform.register.credential;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Recent;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screen;

/** The keys with which a body signs, for those who keep them: changed from time to time, revoked when one fell into other hands. */
@Controller
@RequestMapping("/issuer-keys")
class IssuerKeyController {
    private static final String HOME = "/issuer-keys";

    private final IssuerKeys keys;
    private final Organisations organisations;

    IssuerKeyController(IssuerKeys keys, Organisations organisations) {
        this.keys = keys;
        this.organisations = organisations;
    }

    @Bean
    static Door issuerKeysDoor() {
        return new Door(
                940,
                new Screen.Destination("register-credential.keys", HOME, "shell.doors.administration"),
                Set.of(Role.ADMINISTRATOR, Role.SECRETARIAT));
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARIAT})
    @GetMapping
    String list(Viewer viewer, Model page) {
        page.addAttribute("keyrings", keyrings(viewer));
        return "register/issuer-keys";
    }

    private List<Keyring> keyrings(Viewer viewer) {
        var bodies = new HashSet<>(viewer.organisations(Role.SECRETARIAT));
        if (viewer.holds(Role.ADMINISTRATOR)) {
            bodies.addAll(keys.bodies());
        }
        var byBody = keys.of(bodies).stream().collect(Collectors.groupingBy(IssuerKey::body));
        return organisations.find(bodies).stream()
                .filter(one -> one.kind() == Organisation.Kind.BODY)
                .sorted(Comparator.comparing(one -> one.names().en()))
                .map(one -> Keyring.of(one, byBody.getOrDefault(one.id(), List.of())))
                .toList();
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARIAT})
    @Recent(from = HOME)
    @PostMapping("/rotations")
    String rotate(@RequestParam UUID body, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        mustKeep(viewer, body);
        keys.rotate(body, viewer.person());
        Notice.leave(request, response, "register-credential.rotated");
        return "redirect:" + HOME;
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARIAT})
    @Recent(from = HOME)
    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        mustKeep(viewer, NotFound.unlessPresent(keys.find(id)).body());
        keys.revoke(id, viewer.person());
        Notice.warn(request, response, "register-credential.revoked");
        return "redirect:" + HOME;
    }

    private static void mustKeep(Viewer viewer, UUID body) {
        if (!viewer.holds(Role.ADMINISTRATOR) && !viewer.holds(body, Role.SECRETARIAT)) {
            throw new NotFound();
        }
    }
}
