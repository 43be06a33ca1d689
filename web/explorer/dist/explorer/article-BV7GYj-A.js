import{c as e,h as t,i as n,j as r,m as i,n as a,r as o}from"./index-BR7qATjQ.js";import{t as s}from"./accords-DdyXjdov.js";import{t as c}from"./article-pMOxDcHT.js";var l=`# An article and the accords that it tells of.
query ArticlePage($id: ID!, $lang: Lang!) {
  article(id: $id) {
    key
    title
    text
    url
    outlet
    publishedOn
    lang
    people {
      name
      office
      for {
        code
        name(lang: $lang)
      }
    }
    mentions {
      key
      rejected
      confidence
      evidence {
        field
        start
        end
      }
      accord {
        key
        title
        status
        signedOn
        date
        parties {
          code
          name(lang: $lang)
        }
      }
    }
  }
}
`;function u({route:u}){let{t:d,LANG:f}=t(),p={query:l,variables:{id:u.path.slice(1).join(`/`),lang:f}},m=i(p),h=m.data?.article;return e(o,{title:h?.title??h?.key??d(`Article`),question:p,children:e(a,{asked:m,children:({article:t})=>{if(!t)return e(n,{title:d(`notFound`),hint:d(`notFoundHint`)});let i=t.mentions.filter(e=>e.accord&&!e.rejected),a=[...new Map(i.map(e=>[e.accord.key,e.accord])).values()];return e(`div`,{class:`with-side`,children:[e(c,{article:t,proofs:i.flatMap(e=>e.evidence),level:2,whole:!0}),e(`aside`,{children:[e(`h2`,{children:d(`saysOf`)}),a.length>0?e(s,{accords:a}):e(`p`,{class:`faint`,children:d(`saysNothing`)}),t.people.length>0&&e(r,{children:[e(`h2`,{children:d(`officials`)}),e(`ul`,{class:`accord-list`,children:t.people.map(t=>e(`li`,{children:[e(`bdi`,{children:t.name}),e(`span`,{class:`line`,children:[e(`bdi`,{children:t.office}),` `,e(`bdi`,{children:t.for?.name})]})]},t.name))})]})]})]})}})})}export{u as default};