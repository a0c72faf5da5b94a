package org.egide.identity;

import static org.egide.identity.Capacity.AUTHOR;
import static org.egide.identity.Capacity.CLERK;
import static org.egide.identity.Capacity.COMMISSION_OFFICER;
import static org.egide.identity.Capacity.DESIGNATED_GUARANTOR;
import static org.egide.identity.Capacity.GUARANTOR;
import static org.egide.identity.Capacity.OWNER;
import static org.egide.identity.Capacity.PUBLIC;
import static org.egide.identity.Capacity.RESPONDENT;
import static org.egide.identity.Capacity.SIGNED_IN;
import static org.egide.identity.Own.CONTRIBUTION;
import static org.egide.identity.Own.DECISION;
import static org.egide.identity.Own.KEY;
import static org.egide.identity.Rule.by;

import org.egide.shared.NotAllowed;

/**
 * The rights: who may do what. This is the whole table; everything that asks whether somebody may do something asks it
 * ({@link Standing}), and {@code docs/rights.md} is printed from it. Whoever is not named may not; whoever is named
 * under {@code never} may not, whatever else they are.
 */
public enum Action {

    // The public
    READ(
            Chapter.THE_PUBLIC,
            "Anybody reads what is public: consultations, contributions, charter, record of moderation, log.",
            "C. env. L120-1 II: access to the relevant information",
            by(PUBLIC)),
    CONTRIBUTE(
            Chapter.THE_PUBLIC,
            "Anybody contributes, without an account, whoever they are and wherever they live.",
            "C. env. L120-1 II and L121-16-1 III: observations and proposals of the public",
            by(PUBLIC)),
    REPORT(
            Chapter.THE_PUBLIC,
            "Anybody reports a contribution; a report hides nothing by itself.",
            "Design, 9: automation may only queue, a person decides",
            by(PUBLIC)),
    FOLLOW(
            Chapter.THE_PUBLIC,
            "Whoever holds the code of a contribution follows it, corrects it, withdraws it, erases it or who wrote it,"
                    + " appeals against what was decided of it; whoever holds the code of a report reads the answer.",
            "C. env. L120-1 II: to be told how one's observations were taken into account",
            by(AUTHOR)),
    ANSWER(
            Chapter.THE_PUBLIC,
            "Anybody says of arguments, without an account, whether they agree, where the guarantors offer it; changes"
                    + " it, takes it back, has it all forgotten; says of an answer whether it was useful.",
            "C. env. L120-1 II: observations of the public; GDPR, articles 7 and 17",
            by(PUBLIC)),
    SUBSCRIBE(
            Chapter.THE_PUBLIC,
            "Anybody asks to be written to at an address; its holder confirms it, sees it and ends it, by the secret"
                    + " address in each mail.",
            "GDPR, articles 7 and 21: consent, and the right to object",
            by(PUBLIC)),
    WITNESS(
            Chapter.THE_PUBLIC,
            "Anybody sends the signature of a witness of the log; that of a witness who is not known is refused.",
            "Design, decision 1: ready for witnesses",
            by(PUBLIC)),
    SIGN_IN(Chapter.THE_PUBLIC, "Anybody signs in and out.", "Design, 2", by(PUBLIC)),
    WORK(
            Chapter.THE_PUBLIC,
            "Whoever is signed in opens the workspace, which shows only what they are entrusted with.",
            "Design, 2",
            by(SIGNED_IN)),
    OWN_WORDS(
            Chapter.THE_PUBLIC,
            "Whoever is signed in sees what they wrote, attaches what they wrote without the account, and erases"
                    + " it all, or what tells who wrote it.",
            "GDPR, articles 15 and 17: access and erasure",
            by(SIGNED_IN)),

    // Preparing
    PREVIEW(
            Chapter.PREPARING,
            "Those who work on a consultation see it before the public does.",
            "C. env. R121-20: the file is prepared with the guarantor",
            by(COMMISSION_OFFICER, GUARANTOR, OWNER, CLERK, RESPONDENT)),
    PREPARE(
            Chapter.PREPARING,
            "The commission alone opens a consultation, sets its dates and its rules, and names its people.",
            "C. env. L121-9: the commission sets the terms and appoints the guarantors",
            by(COMMISSION_OFFICER).never(OWNER)),
    DESIGNATE(
            Chapter.PREPARING,
            "The commission alone gives roles by name, ends mandates, replaces guarantors and says when a suspended"
                    + " consultation goes on.",
            "C. env. L121-1-1: the commission appoints and replaces the guarantors, and fixes the resumption",
            by(COMMISSION_OFFICER).never(OWNER)),
    DECLARE(
            Chapter.PREPARING,
            "A guarantor who was designated declares to have no interest in the project; until then they see nothing of"
                    + " the consultation and decide nothing.",
            "C. env. L121-1-1 III: nobody interested in the project is a guarantor",
            by(DESIGNATED_GUARANTOR, GUARANTOR)),
    REPLACE_CHARTER(
            Chapter.PREPARING,
            "The guarantors and the commission replace the charter while the consultation is not open; the owner never"
                    + " does.",
            "C. env. L121-1-1 III: neutrality and impartiality of the guarantor",
            by(GUARANTOR, COMMISSION_OFFICER).never(OWNER)),
    IMPORT(
            Chapter.PREPARING,
            "The guarantors and the commission take over contributions received elsewhere; the owner never does.",
            "C. env. L121-16-1 III: observations are addressed to the guarantor",
            by(GUARANTOR, COMMISSION_OFFICER).never(OWNER)),
    PERFORM_DUTY(
            Chapter.PREPARING,
            "Owner, guarantors and commission each say what they did of the legal duties that are theirs, and show it.",
            "C. env. L121-16, L121-16-1, R121-23; domain 1.6",
            by(OWNER, GUARANTOR, COMMISSION_OFFICER)),
    WAIVE_DUTY(
            Chapter.PREPARING,
            "The commission alone sets a duty aside, with a reason that the public reads.",
            "Domain 1.4: an override only with a written reason",
            by(COMMISSION_OFFICER).never(OWNER)),
    CERTIFY(
            Chapter.PREPARING,
            "Owner, guarantors and commission take out the certificate of compliance, or read what it lacks.",
            "C. env. L121-20 I: conditions of admissibility of the application",
            by(OWNER, GUARANTOR, COMMISSION_OFFICER)),
    DECLARE_FIGURE(
            Chapter.PREPARING,
            "Guarantors and owner say the figures that nothing here can count, and where they come from; the public"
                    + " reads who said them.",
            "Domain 2.4: a figure typed by hand is marked as declared",
            by(OWNER, GUARANTOR)),

    // Moderating
    READ_QUEUE(
            Chapter.MODERATING,
            "The guarantors alone see what waits, who treats it, and what happened to each contribution.",
            "C. env. L121-1-1 III: neutrality and impartiality of the guarantor",
            by(GUARANTOR).never(OWNER)),
    MODERATE(
            Chapter.MODERATING,
            "The guarantors alone decide of contributions, and of other people's only: publish, black out, refuse,"
                    + " take back, file elsewhere, hand over.",
            "C. env. L121-1-1 III: neutrality and impartiality of the guarantor",
            by(GUARANTOR).never(OWNER).notOnOwn(CONTRIBUTION)),
    OPEN_ORIGINAL(
            Chapter.MODERATING,
            "The guarantors open words that the public may not read; so does, of an appeal that is open, whoever"
                    + " judges it (JUDGE). Nobody else does, and each opening is kept in the journal.",
            "C. env. L121-1-1 III; domain 3.3: readable by the guarantors in full",
            by(GUARANTOR).never(OWNER)),
    SANCTION(
            Chapter.MODERATING,
            "The guarantors alone take measures on a person, for a time, with a ground; never on themselves.",
            "C. env. L121-1-1 III",
            by(GUARANTOR).never(OWNER).notOnOwn(CONTRIBUTION)),
    JUDGE(
            Chapter.MODERATING,
            "Where there are several guarantors, one of them judges an appeal, and opens the words that it is about;"
                    + " never against a decision of their own nor about their own words.",
            "Nobody is judge in their own cause; domain 3.3 (4)",
            by(GUARANTOR).never(OWNER).notOnOwn(CONTRIBUTION, DECISION)),
    JUDGE_SOLE_GUARANTOR(
            Chapter.MODERATING,
            "Where there is one guarantor at most, the commission judges appeals too, and opens the words that they"
                    + " are about.",
            "Nobody is judge in their own cause; domain 3.3 (4)",
            by(GUARANTOR, COMMISSION_OFFICER).never(OWNER).notOnOwn(CONTRIBUTION, DECISION)),
    RULE_ON_CAMPAIGNS(
            Chapter.MODERATING,
            "The guarantors alone say which near-identical texts are a campaign; no text is hidden for it.",
            "C. env. L121-1-1 III: neutrality and impartiality of the guarantor",
            by(GUARANTOR).never(OWNER)),
    READ_JOURNAL(
            Chapter.MODERATING,
            "The guarantors alone read the journal of privileged reads: who opened what the public may not see.",
            "CNIL, deliberation 2021-122 on journals of access (domain 6.3)",
            by(GUARANTOR).never(OWNER)),

    // Synthesis
    SYNTHESISE(
            Chapter.SYNTHESIS,
            "The guarantors alone read a synthesis before it is shown, take contributions to read, word the arguments"
                    + " and say what speaks for them; the owner reads what the public reads.",
            "C. env. L121-16-1 IV: the guarantor draws up the synthesis of observations and proposals",
            by(GUARANTOR).never(OWNER)),
    OFFER_AGREEMENT(
            Chapter.SYNTHESIS,
            "The guarantors alone offer the public to answer the arguments, and end it; the log and the page say so."
                    + " They see what is answered from the start, for they answer for the arguments.",
            "C. env. L121-1-1 III: neutrality and impartiality of the guarantor",
            by(GUARANTOR).never(OWNER)),

    // Report
    WRITE_REPORT(
            Chapter.REPORT,
            "The guarantors alone read and write the report in draft, and choose when its requests are seen.",
            "C. env. L121-16-1 IV: the guarantor draws up the report",
            by(GUARANTOR).never(OWNER)),
    SIGN_REPORT(
            Chapter.REPORT,
            "Each guarantor in office signs the report for themselves; signed by all, one of them publishes it.",
            "C. env. L121-16-1 IV: the report is made public by the guarantor",
            by(GUARANTOR).never(OWNER)),
    READ_REQUESTS(
            Chapter.REPORT,
            "Once the guarantors say so, owner and respondents read a report's requests before it is published.",
            "Domain 2.3: the table of requests, to be filled in by the owner",
            by(GUARANTOR, OWNER, RESPONDENT)),

    // Answers and response
    ANSWER_QUESTIONS(
            Chapter.RESPONSE,
            "The owner and other respondents answer; each sees its own drafts and what the public reads, nothing else.",
            "Domain 1.6: the owner says what it draws from the consultation",
            by(OWNER, RESPONDENT)),
    LOOK_AT_ANSWERS(
            Chapter.RESPONSE,
            "The guarantors read the drafts that are shown to them; they neither rewrite them nor hold them back.",
            "C. env. L121-1-1 III: neutrality and impartiality of the guarantor",
            by(GUARANTOR).never(OWNER)),
    ADDRESS_QUESTIONS(
            Chapter.RESPONSE,
            "Guarantors and owner say which respondent a question is for; the public reads it.",
            "Domain 1.6",
            by(GUARANTOR, OWNER)),
    REPLY_TO_REQUESTS(
            Chapter.RESPONSE,
            "Each body replies to what it is asked, and says how it keeps what it promised; none replies for another.",
            "Domain 2.3: the reply of the owner or of the body that is named",
            by(OWNER, RESPONDENT)),
    RESPOND(
            Chapter.RESPONSE,
            "The owner alone decides of its project, and publishes the response.",
            "C. env. L121-16 and R121-24: the measures that the owner deems necessary",
            by(OWNER)),
    GIVE_OPINION(
            Chapter.RESPONSE,
            "The commission alone gives its opinion on the response; everybody reads it.",
            "Domain 1.6: the commission gives a public opinion on the response",
            by(COMMISSION_OFFICER).never(OWNER)),

    // Two keys
    TURN_KEY(
            Chapter.TWO_KEYS,
            "Once a consultation is open, a guarantor and an owner together, two people, close it early, extend it,"
                    + " change its charter, its grounds or its moderation mode; at any time, together, they take"
                    + " identities out. One proposes, the other turns the second key.",
            "Nobody holds all the keys (design, 1.3 and decision 6)",
            by(GUARANTOR, OWNER).never(DESIGNATED_GUARANTOR).inOneCapacityOnly().notOnOwn(KEY));

    private final Chapter chapter;
    private final String sentence;
    private final String source;
    private final Rule rule;

    Action(Chapter chapter, String sentence, String source, Rule rule) {
        this.chapter = chapter;
        this.sentence = sentence;
        this.source = source;
        this.rule = rule;
    }

    /** What it belongs to. */
    public Chapter chapter() {
        return chapter;
    }

    /** The right in plain words. */
    public String sentence() {
        return sentence;
    }

    /** Where it comes from: the law, or the product's own promise. */
    public String source() {
        return source;
    }

    /** Who may, who never may, and on what. */
    public Rule rule() {
        return rule;
    }

    /**
     * Refuses somebody who would act upon what is their own, where the table says so.
     *
     * <p>Fails with {@code NotAllowed} {@code own-contribution}, {@code own-decision} or {@code own-key}.
     *
     * @param what what it is
     * @param own whether it is theirs
     */
    public void requireNotOwn(Own what, boolean own) {
        if (own && rule.notOnOwn().contains(what)) {
            throw new NotAllowed(what.code());
        }
    }
}
