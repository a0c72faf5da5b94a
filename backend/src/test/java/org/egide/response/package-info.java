/** Answers, and what becomes of questions. */
@NullMarked
package org.egide.response;

import org.jspecify.annotations.NullMarked;
