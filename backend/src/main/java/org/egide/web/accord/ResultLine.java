package org.egide.web.accord;

import java.util.ArrayList;
import java.util.List;
import org.egide.accord.Picture;
import org.egide.accord.Picture.Result;
import org.egide.accord.Picture.Shares;

/**
 * What is said of an argument.
 *
 * @param number its number
 * @param wording its words
 * @param rows everybody's answers, then each group's; empty when too few answered
 * @param together whether it unites
 * @param apart whether it divides
 */
record ResultLine(String number, String wording, List<Row> rows, boolean together, boolean apart) {

    static ResultLine of(Result one, Picture picture) {
        List<Row> rows = new ArrayList<>();
        Shares all = one.all();
        if (all != null) {
            rows.add(Row.of("", all));
        }
        for (int i = 0; i < one.groups().size(); i++) {
            rows.add(Row.of(
                    picture.groups().isEmpty() ? "" : letter(picture, i),
                    one.groups().get(i)));
        }
        return new ResultLine(
                String.valueOf(one.argument().number()), one.argument().wording(), rows, one.together(), one.apart());
    }

    private static String letter(Picture picture, int group) {
        return picture.groups().get(group).letter();
    }

    /**
     * Some people's answers, of a hundred.
     *
     * @param letter their group; empty for everybody
     * @param people how many answered
     * @param agree who agree
     * @param disagree who disagree
     * @param pass who say neither
     */
    record Row(String letter, long people, int agree, int disagree, int pass) {

        static Row of(String letter, Shares shares) {
            return new Row(letter, shares.people(), shares.agree(), shares.disagree(), shares.pass());
        }
    }
}
