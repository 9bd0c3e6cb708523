# Makes natural-links-lme4.json: an invented district over four years, and its adjusted averages by cluster worked out with lme4.
#   apt-get install -y r-cran-lme4        (R 4.2 or later, lme4 1.1-31)
#   Rscript tests/core/metric/natural-links-lme4.R | npx prettier --parser json > tests/core/metric/natural-links-lme4.json
suppressMessages(library(lme4))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(52)
leaders <- 48
# Directors 1 to 4 share leaders, 5 to 7 share others; 8 shares with nobody.
own <- function(l) if (l <= 26) 1:4 else if (l <= 42) 5:7 else 8
theta <- rnorm(leaders, 0, 0.45); delta <- rnorm(8, 0, 0.3)
rows <- list()
for (l in 1:leaders) {
  set <- own(l); d <- set[1 + l %% length(set)]; begun <- sample(0:7, 1)
  for (t in 1:4) {
    if (runif(1) < 0.45) d <- set[sample.int(length(set), 1)]
    if (runif(1) < 0.1 && t < 4) next
    e <- begun + t - 1
    y <- 3.5 + 0.04 * t + 0.1 * log1p(e) + theta[l] + delta[d] + rnorm(1, 0, 0.15)
    rows[[length(rows) + 1]] <- c(l, d, t, e, round(y, 2))
  }
}
f <- as.data.frame(do.call(rbind, rows)); names(f) <- c("leader", "director", "year", "experience", "y")
f$band <- relevel(cut(f$experience, c(-Inf, 1, 2, 3, 6, Inf), right = FALSE, labels = c("0", "1", "2", "3", "6")), "6")
m <- lmer(y ~ 0 + factor(year) + band + (1 | leader) + (1 | director), f,
  control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-11, maxfun = 1e6)))
v <- setNames(as.data.frame(VarCorr(m))$vcov, as.data.frame(VarCorr(m))$grp)
effect <- ranef(m)$director[, 1]
X <- getME(m, "X")
Zl <- outer(f$leader, sort(unique(f$leader)), "==") * 1; Zd <- outer(f$director, 1:8, "==") * 1
W <- cbind(X, Zl * sqrt(v["leader"]), Zd * sqrt(v["director"])) / sqrt(v["Residual"])
inverse <- solve(crossprod(W) + diag(c(rep(0, ncol(X)), rep(1, ncol(Zl) + 8)))) * v["director"]
V <- inverse[ncol(X) + ncol(Zl) + 1:8, ncol(X) + ncol(Zl) + 1:8]
strict <- rep(NA, 8); error <- rep(NA, 8)
for (set in list(1:4, 5:7)) {
  C <- diag(length(set)) - 1 / length(set)
  strict[set] <- C %*% effect[set]; error[set] <- sqrt(diag(C %*% V[set, set] %*% C))
}
last <- f[f$year == 4 & f$director != 8, ]
last$set <- ifelse(last$director <= 4, 1, 2)
last$less <- strict[last$director] - ave(strict[last$director], last$set)
last$cluster <- ifelse(last$leader %% 2 == 0, "East", "West")
adjusted <- tapply(last$y - last$less, last$cluster, mean)
raw <- tapply(last$y, last$cluster, mean)
num <- function(x) paste0("[", paste(format(x, digits = 12, trim = TRUE, scientific = FALSE), collapse = ","), "]")
cat('{"rows":[', paste(apply(f[, 1:5], 1, num), collapse = ","), '],"strictness":', num(strict[1:7]), ',"error":', num(error[1:7]),
  ',"adjusted":', num(adjusted), ',"raw":', num(raw), ',"district":', num(mean(last$y)), ',"leaders":', nrow(last), "}\n", sep = "")
