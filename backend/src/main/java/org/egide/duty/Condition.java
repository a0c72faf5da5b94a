package org.egide.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;

/**
 * One of the three conditions without which an application for authorisation is not admissible (C. env. L121-20 I).
 *
 * @param kind which one
 * @param basis what is looked at
 * @param duties what shows that it is met, in the order of the rules; empty where nothing has to
 * @param obstacles what is missing; empty when it is met
 */
public record Condition(Kind kind, Basis basis, List<Duty> duties, List<Obstacle> obstacles) {

    /** Its lists are its own. */
    public Condition {
        duties = List.copyOf(duties);
        obstacles = List.copyOf(obstacles);
    }

    /** Which one, in the order of the article. */
    public enum Kind {
        /** The declaration of intention was published. */
        DECLARATION,
        /** The delay of the right of initiative has expired. */
        INITIATIVE_RIGHT,
        /** The modalities that were announced, or those of L121-16 and L121-16-1, were respected. */
        TERMS
    }

    /** What is looked at. */
    public enum Basis {
        /** What the article asks for. */
        ASKED,
        /** The regime has no declaration: the commission was referred to instead (L121-8). */
        REFERRAL,
        /** The regime has no declaration, hence no right of initiative. */
        WITHOUT_OBJECT,
        /** The commission set the declaration aside, with a reason that the public reads. */
        SET_ASIDE
    }

    /** Whether nothing is missing. */
    public boolean isMet() {
        return obstacles.isEmpty();
    }

    /** Something that is missing. */
    public sealed interface Obstacle {

        /** What is missing, in words. */
        String sentence(MessageSource messages, Locale locale);

        /** A duty that was not done, was not shown, or came too late. */
        record Undone(Duty duty) implements Obstacle {

            @Override
            public String sentence(MessageSource messages, Locale locale) {
                String state = messages.getMessage("duty.state." + duty.state(), null, locale);
                return messages.getMessage(
                        "compliance.obstacle.undone", new Object[] {duty.title().in(locale), state}, locale);
            }
        }

        /**
         * The delay of the right of initiative runs.
         *
         * @param until its last day
         */
        record Running(LocalDate until) implements Obstacle {

            @Override
            public String sentence(MessageSource messages, Locale locale) {
                return messages.getMessage(
                        "compliance.obstacle.running", new Object[] {Times.day(until, locale)}, locale);
            }
        }

        /**
         * The consultation is not over.
         *
         * @param until its last day
         */
        record NotOver(LocalDate until) implements Obstacle {

            @Override
            public String sentence(MessageSource messages, Locale locale) {
                return messages.getMessage(
                        "compliance.obstacle.not-over", new Object[] {Times.day(until, locale)}, locale);
            }
        }

        /**
         * It went ahead against what the law says.
         *
         * @param reason why, as the public reads it
         */
        record AgainstTheLaw(String reason) implements Obstacle {

            @Override
            public String sentence(MessageSource messages, Locale locale) {
                return messages.getMessage("compliance.obstacle.against-the-law", new Object[] {reason}, locale);
            }
        }
    }
}
