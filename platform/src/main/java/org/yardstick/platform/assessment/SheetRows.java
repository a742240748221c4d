package org.yardstick.platform.assessment;

/** How sheets are read from the tables. */
final class SheetRows {
    private SheetRows() {}

    /** A criterion counts as scored with every dimension of its edition, or with the reason why it does not apply. */
    static final String COUNTS = """
        select a.assessor, s.signed_at,
               (select count(*) from (
                    select w.criterion from assessment.answer w
                     where w.assessment = a.id and w.value <> ''
                     group by w.criterion
                    having bool_or(w.field = 'not-applicable')
                        or count(*) filter (where w.field like 'score.%') =
                           :dimensions) done) as scored
          from assessment.assessment a left join assessment.current_submission s on s.assessment = a.id
         where a.kind = 'assessor' and a.occasion = :occasion""";

    /** Of signed sheets only; scores of a criterion that an assessor found not to apply fall away. */
    static final String GIVEN = """
        select a.assessor, w.criterion, substr(w.field, 7) as dimension, w.value::numeric as score
          from assessment.assessment a
          join assessment.current_submission s on s.assessment = a.id
          join assessment.answer w on w.assessment = a.id and w.field like 'score.%' and w.value <> ''
         where a.kind = 'assessor' and a.occasion = :occasion and a.assessor = any(:assessors)
           and not exists (select 1 from assessment.answer n
                            where n.assessment = a.id and n.criterion = w.criterion and n.field = 'not-applicable'
                              and n.value <> '')
         order by w.criterion, w.field, a.assessor""";
}
