import{c as e,h as t,i as n,j as r,k as i,m as a,n as o,o as s,r as c,u as l}from"./index-BR7qATjQ.js";import{n as u}from"./file-T7rlPHxN.js";import{t as d}from"./accords-DdyXjdov.js";import{t as f}from"./article-pMOxDcHT.js";import{t as p}from"./reasons-BglITgE0.js";import{r as m,t as h}from"./values-AHj5OLc1.js";function g(e,t,n){let{t:r,label:i,date:a}=t,o=[`“${e.title||r(`untitled`)}”`,i(`kind`,e.kind),e.parties.map(e=>e.name).join(`, `),[e.place?.name,a(e.signedOn??e.date)].filter(Boolean).join(`, `),`${r(`status`)}: ${i(`status`,e.status)}`].filter(Boolean),s=e.mentions.map(({article:e})=>[e.outlet,e.title&&`“${e.title}”`,a(e.publishedOn),e.url].filter(Boolean).join(`, `)),c=a(new Date().toISOString().slice(0,10));return`${o.join(`. `)}.\n${r(`reportedBy`)}: ${[...new Set(s)].join(`; `)}.\nEntente, ${n}, ${r(`accessed`,{date:c})}.\n`}function _(e,t){return v({"@context":`https://schema.org`,"@type":`Legislation`,"@id":t,identifier:e.key,name:e.title,legislationType:e.kind,creativeWorkStatus:e.status,legislationDate:e.signedOn,dateModified:e.date,locationCreated:e.place&&{"@type":`Place`,name:e.place.name},about:e.domains,creator:e.parties.map(e=>({"@type":e.__typename===`Country`?`Country`:`Organization`,identifier:e.code,name:e.name})),contributor:e.signatories.map(e=>({"@type":`Role`,roleName:e.role,contributor:{"@type":`Person`,name:e.name,affiliation:e.for&&{"@type":`Organization`,name:e.for.name}}})),subjectOf:e.mentions.map(e=>({"@type":`NewsArticle`,identifier:e.article.key,headline:e.article.title,url:e.article.url,datePublished:e.article.publishedOn,inLanguage:e.article.lang?.toLowerCase(),publisher:e.article.outlet&&{"@type":`Organization`,name:e.article.outlet},hasPart:e.evidence.map(e=>({"@type":`Quotation`,text:e.quote}))}))})}function v(e){if(Array.isArray(e))return e.map(v);if(typeof e!=`object`||!e)return e;let t=Object.entries(e).filter(([,e])=>e!=null&&e!==``&&!(Array.isArray(e)&&e.length===0));return Object.fromEntries(t.map(([e,t])=>[e,v(t)]))}function y({label:n,text:a}){let{t:o}=t(),[s,c]=i({copied:!1,shown:``}),l=async()=>{try{await navigator.clipboard.writeText(a()),c({copied:!0,shown:``}),setTimeout(()=>c({copied:!1,shown:``}),3e3)}catch{c({copied:!1,shown:a()})}};return e(r,{children:[e(`button`,{type:`button`,onClick:()=>void l(),children:n}),e(`span`,{role:`status`,class:`up`,children:s.copied&&o(`copied`)}),s.shown&&e(`textarea`,{class:`to-copy`,"aria-label":n,readOnly:!0,rows:4,value:s.shown,ref:e=>e?.select()})]})}var b=[`title`,`place`,`signatories`,`domains`];function x({accord:n}){let{t:i,label:a,date:o,number:s,list:c}=t(),l=new Set(n.conflicts.map(e=>`${e.mention?.key} ${e.field}`)),u=[[i(`title`),`title`,e=>e.title??``,e=>e],[i(`parties`),`parties`,e=>c(e.parties.map(e=>e.name)),e=>e],[i(`kind`),`kind`,e=>e.kind,e=>a(`kind`,e)],[i(`status`),`status`,e=>e.status,e=>a(`status`,e)],[i(`instrumentsHead`),`count`,e=>String(e.count),e=>s(Number(e))],[i(`date`),`date`,e=>e.date??``,o],[i(`signedOn`),`signedOn`,e=>e.signedOn??``,o],[i(`place`),`place`,e=>e.place?.name??``,e=>e],[i(`domains`),`domains`,e=>e.domains.join(` `),e=>c(e.split(` `).map(e=>a(`domain`,e)))],[i(`signatories`),`signatories`,e=>c(e.signatories.map(e=>e.name)),e=>e]].filter(([,,e])=>n.mentions.some(t=>e(t)));return e(r,{children:[e(`p`,{class:`faint small`,children:i(`conflictHint`)}),e(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":i(`differences`),children:e(`table`,{class:`data differences`,children:[e(`thead`,{children:e(`tr`,{children:[e(`td`,{}),e(`th`,{scope:`col`,children:i(`kept`)}),n.mentions.map(t=>e(`th`,{scope:`col`,children:e(`bdi`,{children:t.article.outlet??t.article.key})},t.key))]})}),e(`tbody`,{children:u.map(([t,r,a,o],s)=>{let c=a(n);return e(`tr`,{children:[e(`th`,{scope:`row`,children:t}),e(`td`,{children:e(`bdi`,{children:c?o(c):``})}),n.mentions.map(t=>{let n=a(t),s=l.has(`${t.key} ${r}`)||!b.includes(r)&&n!==``&&n!==c;return e(`td`,{class:s?`differs`:``,children:[e(`bdi`,{children:n?o(n):e(`span`,{class:`faint`,children:`–`})}),s&&e(`span`,{class:`visually-hidden`,children:[` (`,i(`differs`),`)`]})]},t.key)})]},s)})})]})})]})}var S=`# An accord with everything that proves it.
query AccordPage($id: ID!, $lang: Lang!) {
  accord(id: $id) {
    id
    key
    title
    kind
    status
    count
    date
    signedOn
    place {
      name
    }
    domains
    confidence
    sourceCount
    parties {
      __typename
      code
      name(lang: $lang)
    }
    signatories {
      name
      role
      for {
        code
        name(lang: $lang)
      }
    }
    institutions {
      name
      of {
        code
        name(lang: $lang)
      }
    }
    occasions {
      text
    }
    provisions {
      text
    }
    history {
      status
      date
      mentions {
        key
        article {
          key
        }
      }
    }
    relations {
      type
      accord {
        key
        title
        status
        signedOn
        date
      }
    }
    conflicts {
      field
      kept
      other
      mention {
        key
      }
    }
    sources {
      original {
        key
      }
      articles {
        key
      }
      outlets
    }
    mentions(first: 20) {
      key
      title
      kind
      status
      count
      date
      signedOn
      place {
        name
      }
      domains
      confidence
      confirmed
      edited
      version
      parties {
        code
        name(lang: $lang)
      }
      signatories {
        name
      }
      reasons {
        field
        value
        rule
        words
      }
      evidence {
        quote
        field
        start
        end
      }
      article {
        key
        title
        text
        url
        outlet
        publishedOn
        lang
      }
    }
  }
}
`;function C({route:i}){let s=t(),{t:l,date:d,label:m,count:v,LANG:b}=s,C={query:S,variables:{id:i.path.slice(1).join(`/`),lang:b}},T=a(C),E=T.data?.accord;return e(c,{title:E?E.title||l(`untitled`):l(`Accord`),note:E&&[m(`kind`,E.kind),d(E.signedOn??E.date),v(`sources`,E.sourceCount)].filter(Boolean).join(` · `),question:C,tools:E&&e(r,{children:[e(y,{label:l(`cite`),text:()=>g(E,s,location.href)}),e(`button`,{type:`button`,onClick:()=>u(`${E.key}.jsonld`,`application/ld+json`,JSON.stringify(_(E,location.href),null,2)),children:l(`jsonld`)})]}),children:e(o,{asked:T,children:({accord:t})=>t?e(r,{children:[e(w,{accord:t}),e(`h2`,{children:l(`evidence`)}),e(`div`,{class:`sources`,children:t.mentions.map(n=>e(f,{article:n.article,proofs:n.evidence,children:[e(O,{accord:t,article:n.article.key}),e(`div`,{class:`line`,children:[e(h,{value:n.confidence}),n.confirmed&&e(`span`,{class:`up`,children:l(`confirmedByPerson`)}),n.edited.length>0&&e(`span`,{class:`up`,children:l(`editedByPerson`)}),n.version===`register`&&e(`span`,{children:l(`register`)})]}),e(p,{reasons:n.reasons})]},n.key))}),t.mentions.length>1&&e(r,{children:[e(`h2`,{children:l(`differences`)}),e(x,{accord:t})]})]}):e(n,{title:l(`notFound`),hint:l(`notFoundHint`)})})})}function w({accord:n}){let{t:i,date:a,label:o,number:c,list:u}=t(),f=n.signedOn??n.date;return e(`div`,{class:`accord-head`,children:[e(`dl`,{class:`facts`,children:[e(T,{name:i(`status`),children:e(m,{value:n.status})}),e(T,{name:i(`confidence`),children:e(h,{value:n.confidence})}),e(T,{name:i(`parties`),children:e(s,{parties:n.parties,most:12})}),e(T,{name:i(`kind`),children:[o(`kind`,n.kind),n.count>1&&` ×${c(n.count)}`]}),f&&e(T,{name:n.signedOn?i(`signedOn`):i(`date`),children:a(f)}),n.place&&e(T,{name:i(`place`),children:e(`a`,{href:l([`table`],new URLSearchParams({place:n.place.name})),children:e(`bdi`,{children:n.place.name})})}),n.domains.length>0&&e(T,{name:i(`domains`),children:u(n.domains.map(e=>o(`domain`,e)))}),n.signatories.length>0&&e(T,{name:i(`signatories`),children:e(`ul`,{children:n.signatories.map(t=>e(`li`,{children:[e(`a`,{href:l([`table`],new URLSearchParams({person:t.name})),children:e(`bdi`,{children:t.name})}),e(`span`,{class:`faint`,children:[t.role&&e(r,{children:[` · `,e(`bdi`,{children:t.role})]}),t.for&&` (${i(`forParty`,{name:t.for.name})})`]})]},t.name))})}),n.institutions.length>0&&e(T,{name:i(`institutions`),children:e(`ul`,{children:n.institutions.map(t=>e(`li`,{children:[e(`a`,{href:l([`table`],new URLSearchParams({institution:t.name})),children:e(`bdi`,{children:t.name})}),t.of&&e(`span`,{class:`faint`,children:[` (`,t.of.name,`)`]})]},t.name))})}),e(E,{name:i(`occasions`),all:n.occasions}),e(E,{name:i(`provisions`),all:n.provisions})]}),e(`div`,{children:[n.history.length>0&&e(r,{children:[e(`h2`,{children:i(`history`)}),e(`ol`,{class:`history`,children:n.history.map((t,r)=>e(`li`,{children:[e(m,{value:t.status}),` `,e(`span`,{class:`date`,children:a(t.date)||i(`undated`)}),` `,e(`span`,{class:`faint`,children:D(n,t.mentions,u)})]},r))})]}),n.relations.some(e=>e.accord)&&e(r,{children:[e(`h2`,{children:i(`relations`)}),n.relations.map((t,n)=>t.accord&&e(`div`,{children:[e(`p`,{class:`faint`,children:i(t.type)}),e(d,{accords:[t.accord]})]},n))]})]})]})}function T({name:t,children:n}){return e(`div`,{children:[e(`dt`,{children:t}),e(`dd`,{children:n})]})}function E({name:t,all:n}){return n.length===0?null:e(T,{name:t,children:e(`ul`,{children:n.map(t=>e(`li`,{dir:`auto`,children:t.text},t.text))})})}function D(e,t,n){let r=t.map(t=>e.mentions.find(e=>e.article.key===t.article.key)?.article.outlet);return n([...new Set(r.filter(e=>e!=null))])}function O({accord:n,article:r}){let{t:i,list:a}=t(),o=n.sources.find(e=>e.articles.some(e=>e.key===r)),s=n.mentions.find(e=>e.article.key===r)?.article.outlet,c=o?.outlets.filter(e=>e!==s)??[];return c.length>0?e(`p`,{class:`faint small`,children:i(`copies`,{names:a(c)})}):null}export{C as default};