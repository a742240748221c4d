package org.yardstick.platform.fee;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.journal.SubjectNames;

/** What price lists and members are called in the journal; amounts are not in it, since more people read it than may see them. */
@Configuration(proxyBeanMethods = false)
class FeeNames {
    @Bean
    static SubjectNames memberNames(JdbcClient db) {
        return new SubjectNames(
                "member",
                "select m.id, o.name_en as name from fee.member m join identity.organisation o on o.id = m.organisation"
                        + " where m.id = any(:ids)",
                db);
    }

    @Bean
    static SubjectNames priceListNames(JdbcClient db) {
        return new SubjectNames(
                "price-list",
                "select id, currency || ' ' || valid_from as name from fee.price_list where id = any(:ids)",
                db);
    }
}
