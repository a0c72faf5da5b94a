/** What the tests share: real servers, a moved clock, people and consultations made up for them. */
@NullMarked
package org.egide.testing;

import org.jspecify.annotations.NullMarked;
