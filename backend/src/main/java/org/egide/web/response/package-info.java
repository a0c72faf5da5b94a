/** Pages of questions, answers and the response. */
@NullMarked
package org.egide.web.response;

import org.jspecify.annotations.NullMarked;
