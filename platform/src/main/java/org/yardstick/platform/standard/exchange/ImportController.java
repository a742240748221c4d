package org.yardstick.platform.standard.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Drafts;
import org.yardstick.platform.standard.EditionFiles;
import org.yardstick.platform.standard.InvalidEdition;
import org.yardstick.platform.standard.Problem;

/** Bringing an edition in as a file: a sound one becomes a draft, of any other every problem is told and nothing is kept. */
@Controller
class ImportController {
    private static final int MOST_PROBLEMS = 200;

    private final Drafts drafts;
    private final Screens screens;
    private final Clock clock;

    ImportController(Drafts drafts, Screens screens, Clock clock) {
        this.drafts = drafts;
        this.screens = screens;
        this.clock = clock;
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/standards/import")
    String form(Model page) {
        return show(page, FieldErrors.NONE, "", List.of());
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/standards/import")
    String bring(
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = Words.in(screens.language(request));
        var wrong = file.map(sent -> wrong(sent)).orElse("standard.import.missing");
        if (!wrong.isEmpty()) {
            return show(page, FieldErrors.at("file", words.say(wrong)), "", List.of());
        }
        var name = Optional.ofNullable(file.orElseThrow().getOriginalFilename()).orElse("");
        var content = file.orElseThrow().getBytes();
        try {
            var upload = Upload.read(name, content, LocalDate.now(clock));
            var draft = drafts.add(upload.document(), upload.remarks(), viewer);
            Notice.leave(request, response, "standard.import.done", name);
            return "redirect:/drafts/" + draft;
        } catch (InvalidEdition refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(page, FieldErrors.NONE, name, problems(name, content, refusal));
        }
    }

    /** As many as somebody would mend before trying again. */
    private static List<Problem> problems(String name, byte[] content, InvalidEdition refusal) {
        return EditionFiles.locate(name, content, refusal.problems()).stream()
                .limit(MOST_PROBLEMS)
                .toList();
    }

    private static String wrong(MultipartFile file) {
        if (file.isEmpty()) {
            return "standard.import.missing";
        }
        return file.getSize() > EditionFiles.LARGEST ? "standard.import.too-large" : "";
    }

    /** The JSON Schema of our own format, for whoever writes such a file. */
    @Open
    @GetMapping("/standards/schema.json")
    ResponseEntity<ClassPathResource> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/schema+json"))
                .body(new ClassPathResource("standards/schema/yardstick-standard-1.schema.json"));
    }

    private static String show(Model page, FieldErrors errors, String file, List<Problem> problems) {
        page.addAttribute("errors", errors);
        page.addAttribute("file", file);
        page.addAttribute("problems", problems);
        return "standard/import";
    }
}
