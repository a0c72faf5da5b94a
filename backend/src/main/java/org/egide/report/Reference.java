package org.egide.report;

/**
 * A thing that a report cites, under its number.
 *
 * @param number from 1, in the order in which things are first cited; one thing has one number
 * @param cited the thing
 * @param place the anchor of the section that cites it first
 * @param heading the heading of that section
 */
public record Reference(int number, Cited cited, String place, String heading) {}
