package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** What a guarantor does in a day on the pages of the synthesis; each step is checked. */
final class ReadingDay {

    private final Visit guarantor;
    private final Page page;
    private final String home;
    private final boolean scripts;
    private int read;
    private int made;

    ReadingDay(Visit guarantor, String slug, boolean scripts) {
        this.guarantor = guarantor;
        this.page = guarantor.page();
        this.home = "/fr/workspace/consultations/" + slug;
        this.scripts = scripts;
    }

    /** How many contributions were opened and read one by one. */
    int read() {
        return read;
    }

    /** What each text adds is read first. */
    void confirmsTheCampaigns() {
        for (int i = 0; i < 2; i++) {
            guarantor.open(home + "/campaigns");
            assertThat(page.locator(".worklist > li").count()).isGreaterThanOrEqualTo(2);
            guarantor.press(".worklist > li:nth-child(" + (i + 1) + ") h2 a");
            assertThat(page.locator("main").textContent()).contains("Lire les ajouts", "Quand, et par quel canal");
            guarantor.press("button[name=confirmed][value=true]");
            assertThat(page.locator(".notice").textContent()).contains("La campagne est confirmée");
        }
    }

    /** Until nothing is left; one in seven is set aside, some are done by keys alone where scripts run. */
    void readsEverything() {
        guarantor.open(home + "/reading");
        guarantor.press("button", "Lire la suivante");
        while (page.locator("#desk").count() == 1) {
            read++;
            if (isOfACampaign() && page.locator("[aria-labelledby=attached] q").count() == 0) {
                attachesTheWholeCampaign();
            } else if (page.locator("[aria-labelledby=attached] q").count() == 0) {
                codes();
            }
            if (scripts && read % 4 == 0) {
                byKey("j");
            } else {
                guarantor.press("button[value=read]");
            }
        }
        assertThat(page.locator(".notice").textContent()).contains("plus rien à lire");
    }

    private boolean isOfACampaign() {
        return page.locator("#whole").count() == 1;
    }

    private void codes() {
        if (read % 7 == 0) {
            setsAside();
        } else if (made < 3 || read % 9 == 0) {
            makes("Argument inventé n° " + (made + 1) + ", neutre.");
        } else if (scripts && read % 3 == 0) {
            attachesByKeysAlone();
        } else {
            page.check("#s-0");
            page.locator("#found input").first().check();
            guarantor.press("button[value=attach]");
            assertThat(page.locator(".notice").textContent()).contains("Rattachée");
        }
    }

    private void attachesTheWholeCampaign() {
        page.locator(".sentence")
                .all()
                .forEach(sentence -> sentence.locator("..").locator("input").check());
        page.check("#whole");
        if (made == 0) {
            makes("Argument inventé d’une campagne, neutre.");
        } else {
            page.locator("#found input").first().check();
            guarantor.press("button[value=attach]");
        }
        assertThat(page.locator(".notice").textContent()).containsIgnoringCase("toute la campagne");
        assertThat(page.locator("[aria-labelledby=attached] q").count()).isPositive();
    }

    private void makes(String wording) {
        made++;
        if (page.locator("input[name=s]:checked").count() == 0) {
            page.check("#s-0");
        }
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("nouvel argument"))
                .click();
        page.fill("#wording", wording);
        page.selectOption("#stance", made % 2 == 0 ? "AGAINST" : "CONDITION");
        guarantor.press("button[value=make]");
        assertThat(page.locator(".notice").textContent()).contains("L’argument est créé");
    }

    /** The first sentence is ticked with the space bar, the argument found by its number, Enter attaches. */
    private void attachesByKeysAlone() {
        page.focus("#s-0");
        page.keyboard().press("Space");
        page.keyboard().press("f");
        page.keyboard().type("1");
        page.waitForSelector("#found :checked");
        page.keyboard().press("Enter");
        page.waitForSelector(".notice:has-text('Rattachée')");
        guarantor.check();
    }

    private void byKey(String key) {
        page.waitForSelector("#shortcuts"); // shown once the page listens to keys
        page.evaluate("document.body.dataset.left = 'yes'");
        page.keyboard().press(key);
        page.waitForSelector("body:not([data-left])");
        guarantor.check();
    }

    private void setsAside() {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("mettre de côté"))
                .click();
        page.selectOption("#reason", "OFF_SUBJECT");
        guarantor.press("button[value=aside]");
        assertThat(page.locator("[aria-labelledby=attached]").textContent()).contains("Mise de côté");
    }

    /** Splits one in two, groups two, rewords one, retires another and takes that back. */
    void reworksTheOutline() {
        guarantor.open(home + "/arguments");
        guarantor.press(".arguments li:nth-child(1) .wording a");
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("scinder"))
                .click();
        page.fill("#part-0", "La première part, inventée.");
        page.fill("#part-1", "La seconde part, inventée.");
        page.locator("select[name=to]").last().selectOption(new SelectOption().setIndex(1));
        guarantor.press("button[value=split]");
        assertThat(page.locator("main").textContent()).contains("La première part", "La seconde part");
        groups();
        page.fill("#wording", "Le tout, reformulé.");
        guarantor.press("button[value=change]");
        assertThat(page.locator("h1").textContent()).contains("Le tout, reformulé.");
        retiresAndTakesThatBack();
    }

    private void groups() {
        guarantor.open(home + "/arguments");
        page.locator(".arguments .wording input").first().check();
        page.locator(".arguments .wording input").nth(1).check();
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("regrouper"))
                .click();
        page.fill("#wording", "Le tout, inventé.");
        page.selectOption("#stance", "QUESTION");
        guarantor.press("button[value=group]");
        assertThat(page.locator(".notice").textContent()).contains("remplace ceux que vous avez regroupés");
    }

    private void retiresAndTakesThatBack() {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("retirer"))
                .click();
        page.fill("#reason", "Une raison inventée.");
        guarantor.press("button[value=retire]");
        assertThat(page.locator(".stub").textContent()).contains("Une raison inventée.");
        guarantor.press("button[value=restore]");
        assertThat(page.locator(".notice").textContent()).contains("est annulée");
    }
}
