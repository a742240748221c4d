package org.yardstick.platform.document;

import java.nio.file.Files;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.document.intake.UploadAddress;
import org.yardstick.platform.document.preview.Previews;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.journal.SubjectNames;
import org.yardstick.platform.shell.Screen;

/** The library's place in the navigation and the addresses at which it takes files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {
    private static final int PLACE = 300;

    @Bean
    Door libraryDoor() {
        return new Door(PLACE, new Screen.Destination("document.door", "/documents", ""), Set.of(Visibility.KEEPERS));
    }

    @Bean
    Previews.Source previewSource(Contents contents) {
        return (content, file) -> {
            try (var to = Files.newOutputStream(file)) {
                contents.write(content, to);
            }
        };
    }

    @Bean
    UploadAddress newDocuments() {
        return new UploadAddress("/documents/files");
    }

    @Bean
    UploadAddress newVersions() {
        return new UploadAddress("/documents/{id}/versions");
    }

    @Bean
    static SubjectNames documentNames(JdbcClient db) {
        return new SubjectNames("document", "select id, title as name from document.document where id = any(:ids)", db);
    }
}
