/** Pages of questions and answers. */
@NullMarked
package org.egide.web.response;

import org.jspecify.annotations.NullMarked;
