package org.yardstick.platform.accreditation.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The facts from which it follows where an application stands: its newest filing and what came of that.
 *
 * @param reason why it was returned, declined or withdrawn, whichever it is
 */
public record Standing(
        Optional<UUID> filing,
        Optional<UUID> filedBy,
        Optional<Instant> filedAt,
        Optional<Instant> returnedAt,
        Optional<Boolean> accepted,
        Optional<Instant> reviewedAt,
        Optional<UUID> offer,
        Optional<Instant> offeredAt,
        Optional<LocalDate> validUntil,
        Optional<Instant> offerEndedAt,
        Optional<Instant> contractedAt,
        Optional<Instant> withdrawnAt,
        Optional<Instant> forwardedAt,
        String reason) {

    /** As columns of {@code accreditation.application_standing}, called {@code st}. */
    public static final String COLUMNS = """
            st.filing, st.filed_by, st.filed_at, st.returned_at, st.return_reason, st.accepted, st.review_reason, st.reviewed_at, st.offer,
            st.offered_at, st.valid_until, st.offer_ended_at, st.contracted_at, st.withdrawn_at, st.withdrawal_reason, st.forwarded_at""";

    public ApplicationState state(LocalDate today) {
        if (withdrawnAt.isPresent()) {
            return ApplicationState.WITHDRAWN;
        }
        if (contractedAt.isPresent()) {
            return ApplicationState.CONTRACTED;
        }
        if (forwardedAt.isPresent()) {
            return ApplicationState.FORWARDED;
        }
        if (filing.isEmpty()) {
            return ApplicationState.DRAFT;
        }
        if (returnedAt.isPresent()) {
            return ApplicationState.RETURNED;
        }
        return reviewed(today);
    }

    private ApplicationState reviewed(LocalDate today) {
        if (accepted.isEmpty()) {
            return ApplicationState.FILED;
        }
        if (!accepted.get()) {
            return ApplicationState.DECLINED;
        }
        if (offer.isEmpty()) {
            return ApplicationState.ACCEPTED;
        }
        var over = offerEndedAt.isPresent()
                || validUntil.filter(day -> day.isBefore(today)).isPresent();
        return over ? ApplicationState.LAPSED : ApplicationState.OFFERED;
    }

    /** When it came to where it stands. */
    public Instant since(Instant begun) {
        return java.util.stream.Stream.of(
                        withdrawnAt,
                        forwardedAt,
                        contractedAt,
                        offerEndedAt,
                        offeredAt,
                        reviewedAt,
                        returnedAt,
                        filedAt)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(begun);
    }

    public static Standing read(ResultSet row) throws SQLException {
        var accepted = row.getObject("accepted", Boolean.class);
        return new Standing(
                Optional.ofNullable(row.getObject("filing", UUID.class)),
                Optional.ofNullable(row.getObject("filed_by", UUID.class)),
                moment(row, "filed_at"),
                moment(row, "returned_at"),
                Optional.ofNullable(accepted),
                moment(row, "reviewed_at"),
                Optional.ofNullable(row.getObject("offer", UUID.class)),
                moment(row, "offered_at"),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                moment(row, "offer_ended_at"),
                moment(row, "contracted_at"),
                moment(row, "withdrawn_at"),
                moment(row, "forwarded_at"),
                reason(row));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static String reason(ResultSet row) throws SQLException {
        for (var column : new String[] {"withdrawal_reason", "return_reason", "review_reason"}) {
            var reason = row.getString(column);
            if (reason != null && !reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }
}
