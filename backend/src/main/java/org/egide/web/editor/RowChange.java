package org.egide.web.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button beside a row asks, such as {@code up-theme-3}: the form comes back with its rows changed and everything
 * typed kept, without JavaScript.
 *
 * @param form the form with its rows changed
 * @param focus the id of the field or button where the officer goes on
 */
record RowChange(EditForm form, String focus) {

    private static final Pattern BUTTON =
            Pattern.compile("(add|under|remove|up|down|in|out)-(theme|member)(?:-([0-9]{1,3}))?");

    /** Does what a button asks; a button that is none of ours changes nothing. */
    static RowChange of(EditForm form, String button) {
        Matcher asked = BUTTON.matcher(button);
        if (!asked.matches()) {
            return new RowChange(form, "");
        }
        int at = asked.group(3) == null ? 0 : Integer.parseInt(asked.group(3));
        return asked.group(2).equals("theme")
                ? ofThemes(form, asked.group(1), at)
                : ofMembers(form, asked.group(1), at);
    }

    private static RowChange ofThemes(EditForm form, String verb, int at) {
        ThemeMoves moves = new ThemeMoves(form.allThemeRows());
        boolean known = at < moves.rows().size();
        if (!known && !verb.equals("add")) {
            return new RowChange(form, "");
        }
        int place = switch (verb) {
            case "add" -> moves.add();
            case "under" -> moves.addUnder(at);
            case "remove" -> moves.remove(at);
            case "up" -> moves.up(at);
            case "down" -> moves.down(at);
            case "in" -> moves.in(at);
            default -> moves.out(at);
        };
        boolean typing = verb.equals("add") || verb.equals("under") || verb.equals("remove");
        String focus = (typing ? "themes-%d-title" : "%s-theme-%%d".formatted(verb)).formatted(place);
        return new RowChange(form.with(moves.rows(), form.allMemberRows(), form.version()), focus);
    }

    private static RowChange ofMembers(EditForm form, String verb, int at) {
        List<MemberRow> rows = new ArrayList<>(form.allMemberRows());
        if (verb.equals("add")) {
            rows.add(MemberRow.empty());
        } else if (verb.equals("remove") && at < rows.size()) {
            rows.remove(at);
        }
        int place = verb.equals("add") ? rows.size() - 1 : Math.max(0, at - 1);
        return new RowChange(form.with(form.allThemeRows(), rows, form.version()), "members-%d-name".formatted(place));
    }
}
