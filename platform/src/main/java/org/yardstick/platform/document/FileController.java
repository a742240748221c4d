package org.yardstick.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yardstick.platform.document.preview.Previews;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Assets;
import org.yardstick.platform.shell.NotFound;

/** The file of a version: saved, looked at, or as a small picture. Whoever is signed in may ask; the scope says what is there. */
@Controller
class FileController {
    private final Documents documents;
    private final Delivery delivery;
    private final Previews previews;
    private final Contents contents;

    FileController(Documents documents, Delivery delivery, Previews previews, Contents contents) {
        this.contents = contents;
        this.documents = documents;
        this.delivery = delivery;
        this.previews = previews;
    }

    @Allows
    @GetMapping("/documents/versions/{version}/file")
    void download(@PathVariable UUID version, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        delivery.download(file(viewer, version), request, response);
    }

    @Allows
    @GetMapping("/documents/versions/{version}/view")
    void view(@PathVariable UUID version, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        delivery.view(file(viewer, version), request, response);
    }

    /** The small picture; where none can be made, the icon of the kind. */
    @Allows
    @GetMapping("/documents/versions/{version}/preview")
    void preview(@PathVariable UUID version, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = file(viewer, version);
        var tag = "\"preview-" + file.sha256() + "\"";
        Delivery.guard(response);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var image = previews.of(HexFormat.of().parseHex(file.sha256()), file.type());
        if (image.isEmpty()) {
            response.sendRedirect(
                    Assets.path("document/" + file.type().family().name().toLowerCase(Locale.ROOT) + ".svg"));
            return;
        }
        response.setHeader("ETag", tag);
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(image.get().length);
        response.getOutputStream().write(image.get());
    }

    private Document.FileBody file(Viewer viewer, UUID version) {
        var file = NotFound.unlessPresent(documents
                .findVersion(viewer, version)
                .flatMap(document -> document.version().file()));
        contents.refuseDeleted(HexFormat.of().parseHex(file.sha256()));
        return file;
    }
}
